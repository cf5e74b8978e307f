import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Place } from '../place.ts';

/** What seals everything anew in the background. */
export type Reencryption = {
  /** Begins at the first item; begun twice it does nothing twice. */
  start(at: Date): Promise<void>;
};

const QUEUE = 'reencrypt';

/** That of the county; undefined when its deployment has none. The message is shaped like those of the schedules. */
export const reencryptionOf = (
  sqs: SQSClient,
  { queues }: Pick<Place, 'queues'>,
): Reencryption | undefined => {
  const url = queues.find(({ name }) => name === QUEUE)?.url;
  if (!url) return undefined;
  return {
    start: async (at) => {
      const message = { v: 1, type: 'reencrypt.due', id: randomUUID(), scheduledTime: at.toISOString() };
      await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
    },
  };
};
