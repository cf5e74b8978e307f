import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '../../ports/queue.ts';

let shared: SQSClient | undefined;

const sqs = (): SQSClient => {
  shared ??= new SQSClient({});
  return shared;
};

/** One group: everything in the queue keeps its order. */
const GROUP = 'all';

/**
 * Queue over an SQS FIFO queue, one message at a time: the first that is not taken, and all after it, are given back, so that none
 * overtakes another. The message's id keeps a repeated send within five minutes from coming twice.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html
 */
export const sqsOrderedQueue = <Message extends { readonly id: string }>(url: string): Queue<Message> => ({
  send: async (messages) => {
    for (const [place, message] of messages.entries()) {
      const command = new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify(message),
        MessageGroupId: GROUP,
        MessageDeduplicationId: message.id,
      });
      try {
        await sqs().send(command);
      } catch {
        return messages.slice(place);
      }
    }
    return [];
  },
});
