import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { DeadLetters } from '../../ports/dead-letters.ts';

/** By function: the name of its dead-letter queue, and what stays undone while messages lie there. */
const settings = z.lazy(() =>
  z.record(z.string().min(1), z.strictObject({ queue: z.string().min(1), undone: z.string().min(1) })),
);

const COUNT = 'ApproximateNumberOfMessages';
const attributes = z.lazy(() => z.object({ [COUNT]: z.coerce.number().int().nonnegative() }));

/**
 * DeadLetters over SQS.
 * @param text the setting DEAD_LETTERS. Only names, because all addresses of a stack differ in their last part alone and an
 * environment has 4 KB.
 * @param beside address of any queue of the stack.
 * @throws ZodError or SyntaxError when the setting cannot be read: the function then fails at start.
 */
export const sqsDeadLetters = (text: string, beside: string): DeadLetters => {
  const queues = Object.entries(settings.parse(JSON.parse(text)));
  let client: SQSClient | undefined;
  return {
    list: async () => {
      client ??= new SQSClient({});
      const sqs = client;
      return Promise.all(
        queues.map(async ([name, { queue, undone }]) => {
          const QueueUrl = new URL(queue, beside).href;
          const answer = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [COUNT] }));
          return { name, undone, messages: attributes.parse(answer.Attributes)[COUNT] };
        }),
      );
    },
  };
};
