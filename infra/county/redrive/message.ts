import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** A dead letter as far as moving it needs. Attributes are asked for by their older name, which every engine answers. */
export type DeadLetter = {
  /** The queue's own id of it. */
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  /** Of a queue in order: its group, and what tells it from another. */
  readonly order?: { readonly group: string; readonly id: string };
  readonly attributes: NonNullable<Message['MessageAttributes']>;
};

export const deadLetterOf = ({
  MessageId,
  ReceiptHandle,
  Body,
  Attributes,
  MessageAttributes,
}: Message): DeadLetter => {
  const { MessageGroupId: group, MessageDeduplicationId: known } = Attributes ?? {};
  return {
    id: MessageId ?? '',
    receipt: ReceiptHandle ?? '',
    body: Body ?? '',
    sentAt: Number(Attributes?.SentTimestamp ?? 0),
    ...(group && known && { order: { group, id: known } }),
    attributes: MessageAttributes ?? {},
  };
};

const told = z.looseObject({ type: z.string(), id: z.string().optional() });
const position = z.object({
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string().optional(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.number().int(),
  }),
});
export type StreamPosition = z.infer<typeof position>['DDBStreamBatchInfo'];

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Where in the table's stream the records lie that a dead letter of the relay stands for; undefined for any other. */
export const positionIn = (body: string): StreamPosition | undefined =>
  position.safeParse(json(body)).data?.DDBStreamBatchInfo;

const LONGEST = 160;

/** What a dead letter is, in one line. Messages name people by application number only. */
export const describeLetter = ({ body, sentAt }: DeadLetter): string => {
  const at = new Date(sentAt).toISOString();
  const place = positionIn(body);
  if (place) return `${at} 数据变动 ${place.batchSize} 条，从 ${place.startSequenceNumber} 起`;
  const message = told.safeParse(json(body)).data;
  return `${at} ${message ? `${message.type} ${message.id ?? ''}` : '不认识的消息'} ${body.slice(0, LONGEST)}`;
};
