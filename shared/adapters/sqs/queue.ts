import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '../../ports/queue.ts';

/** SendMessageBatch takes at most ten entries. */
const BATCH = 10;
const TRIES = 3;

const chunks = <T>(items: readonly T[], size: number): readonly T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

let shared: SQSClient | undefined;

/** One client for all queues, made when first needed. */
const sqs = (): SQSClient => {
  shared ??= new SQSClient({});
  return shared;
};

/**
 * Queue over SQS: JSON messages, ten per call. Entries the service refuses for a moment are sent again, three tries in
 * all; what it calls the sender's fault is given back at once.
 */
export const sqsQueue = <Message>(url: string): Queue<Message> => {
  const once = async (
    messages: readonly Message[],
  ): Promise<readonly { message: Message; again: boolean }[]> => {
    const entries = messages.map((message) => ({ Id: randomUUID(), MessageBody: JSON.stringify(message) }));
    const { Failed } = await sqs().send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
    return messages.flatMap((message, index) => {
      const failed = Failed?.find(({ Id }) => Id === entries[index]?.Id);
      return failed ? [{ message, again: failed.SenderFault !== true }] : [];
    });
  };

  const batch = async (messages: readonly Message[]): Promise<readonly Message[]> => {
    const lost: Message[] = [];
    let left = messages;
    for (let attempt = 1; attempt <= TRIES && left.length > 0; attempt += 1) {
      const failed = await once(left);
      lost.push(...failed.filter(({ again }) => !again).map(({ message }) => message));
      left = failed.filter(({ again }) => again).map(({ message }) => message);
    }
    return [...lost, ...left];
  };

  return {
    send: async (messages) => (await Promise.all(chunks(messages, BATCH).map(batch))).flat(),
  };
};
