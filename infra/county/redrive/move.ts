import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { type DeadLetter, deadLetterOf } from './message.ts';

/** Long enough for one message to be moved; a message whose moving broke off is there again after it. */
const HIDDEN_S = 60;
const AT_ONCE = 10;

/** Dead letters that lie there now, hidden from others for a minute; none when the queue is empty. */
export const receiveLetters = async (sqs: SQSClient, QueueUrl: string): Promise<readonly DeadLetter[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      ...{ QueueUrl, MaxNumberOfMessages: AT_ONCE, VisibilityTimeout: HIDDEN_S, WaitTimeSeconds: 1 },
      ...{ AttributeNames: ['All'], MessageAttributeNames: ['All'] },
    }),
  );
  return Messages.map(deadLetterOf);
};

/** Shows a dead letter to others again, at once. */
export const putAside = async (sqs: SQSClient, QueueUrl: string, { receipt }: DeadLetter): Promise<void> => {
  await sqs.send(
    new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: 0 }),
  );
};

export const deleteLetter = async (
  sqs: SQSClient,
  QueueUrl: string,
  { receipt }: DeadLetter,
): Promise<void> => {
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
};

/**
 * Sends a dead letter to the queue it came from, and only then deletes it: broken off in between it is in both, and whoever works on
 * it knows it by its id. In order it keeps its group and the id that tells it from others, so that the queue itself drops the second
 * within five minutes. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-exactly-once-processing.html
 */
export const moveLetter = async (
  sqs: SQSClient,
  from: string,
  to: string,
  letter: DeadLetter,
): Promise<void> => {
  const { body, order, attributes } = letter;
  await sqs.send(
    new SendMessageCommand({
      ...{ QueueUrl: to, MessageBody: body },
      ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
      ...(order && { MessageGroupId: order.group, MessageDeduplicationId: order.id }),
    }),
  );
  await deleteLetter(sqs, from, letter);
};
