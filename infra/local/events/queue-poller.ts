import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { Clock } from '../clock.ts';
import { PLACE } from '../place.ts';
import type { FunctionPool } from '../runtime/function-pool.ts';
import { type Activity, type Loop, pause } from './activity.ts';
import { failedItems } from './batch-response.ts';

export type QueuePollerOptions = {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly reportsItems: boolean;
  readonly target: FunctionPool;
  readonly clock: Clock;
  readonly activity: Activity;
};

/** Pollers of one queue: enough to keep several environments of its function busy. */
const POLLERS = 2;
/** The engine answers a long poll only when it has as many messages as were asked for, so an idle poller asks for one. */
const LONG_POLL_SECONDS = 20;
/** How long a failed message rests. On AWS that is the queue's visibility time-out; nobody waits three minutes at a laptop. */
const RETRY_MS = 200;
/** How long to rest when the engine does not answer. */
const ENGINE_REST_MS = 200;

/** Feeds a queue's messages to a function, in batches, and deletes those that were handled. */
export const pollQueue = (options: QueuePollerOptions): Loop => {
  const ending = new AbortController();
  const loops = Array.from({ length: POLLERS }, () => poll(options, ending.signal));
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(loops);
    },
  };
};

const poll = async (options: QueuePollerOptions, signal: AbortSignal): Promise<void> => {
  let busy = false;
  while (!signal.aborted) {
    const messages = await receive(options, busy, signal);
    busy = messages.length > 0;
    if (busy) await handle(options, messages, signal);
  }
};

const receive = async (
  { sqs, queueUrl, batchSize }: QueuePollerOptions,
  busy: boolean,
  signal: AbortSignal,
): Promise<readonly Message[]> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: busy ? Math.min(batchSize, 10) : 1,
    WaitTimeSeconds: busy ? 0 : LONG_POLL_SECONDS,
    // The engine knows only the older of the two names for system attributes.
    AttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  try {
    return (await sqs.send(command, { abortSignal: signal })).Messages ?? [];
  } catch {
    await pause(ENGINE_REST_MS, signal);
    return [];
  }
};

const handle = async (
  options: QueuePollerOptions,
  messages: readonly Message[],
  signal: AbortSignal,
): Promise<void> => {
  const { sqs, queueUrl, target, activity } = options;
  const outcome = await target.invoke({ Records: messages.map((message) => toRecord(message, options)) });
  const ids = messages.map((message) => message.MessageId ?? '');
  const failed = failedItems(outcome, ids, options.reportsItems);
  activity.record(messages.length);
  const handled = messages.filter((message) => !failed.has(message.MessageId ?? ''));
  if (handled.length > 0) {
    const entries = handled.map((message, index) => ({
      Id: String(index),
      ReceiptHandle: message.ReceiptHandle,
    }));
    await sqs
      .send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }))
      .catch(() => undefined);
  }
  for (const message of messages)
    if (failed.has(message.MessageId ?? '')) void showAgain(options, message, signal);
};

const showAgain = async (
  { sqs, queueUrl }: QueuePollerOptions,
  message: Message,
  signal: AbortSignal,
): Promise<void> => {
  await pause(RETRY_MS, signal);
  const command = new ChangeMessageVisibilityCommand({
    QueueUrl: queueUrl,
    ReceiptHandle: message.ReceiptHandle,
    VisibilityTimeout: 0,
  });
  await sqs.send(command).catch(() => undefined);
};

/**
 * The engine counts every change of visibility as one more receive, so a message that failed k times has been "received"
 * 2k + 1 times. Its dead-letter limit is set accordingly (engineReceives), and the function is told the true count.
 */
const trueReceives = (counted: number): number => Math.ceil(counted / 2);
export const engineReceives = (maxReceiveCount: number): number => maxReceiveCount * 2;

const toRecord = (message: Message, { queueArn, clock }: QueuePollerOptions): SQSRecord => {
  const now = String(clock.now());
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: String(trueReceives(Number(message.Attributes?.ApproximateReceiveCount ?? 1))),
      SentTimestamp: now,
      SenderId: PLACE.account,
      ApproximateFirstReceiveTimestamp: now,
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: PLACE.region,
  };
};
