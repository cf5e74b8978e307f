import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueuePlace } from '../place.ts';

const WAITING = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'] as const;

/** Messages that wait in a queue, about. */
export const waitingIn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...WAITING] }),
  );
  return WAITING.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
};

export type QueueDepth = { readonly name: string; readonly waiting?: number; readonly dead: number };

export const queueDepths = (sqs: SQSClient, queues: readonly QueuePlace[]): Promise<readonly QueueDepth[]> =>
  Promise.all(
    queues.map(async ({ name, url, deadLettersUrl }) => ({
      name,
      ...(url && { waiting: await waitingIn(sqs, url) }),
      dead: await waitingIn(sqs, deadLettersUrl),
    })),
  );
