import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { testCloud } from '../setup/cloud.ts';
import { eventSource, lambda, queueWithDeadLetters, writeAssembly } from './mini-assembly.ts';

// Passes each good message on with the number of its attempt; reports the bad ones, and fails as a whole for one kind of them.
const WORKER = `
const seen = [];
const send = (body) => fetch(process.env.AWS_ENDPOINT_URL_SQS, { method: 'POST',
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
  body: JSON.stringify({ QueueUrl: process.env.DONE, MessageBody: body }) });
export const handler = async ({ Records }) => {
  const failed = [];
  for (const record of Records) {
    const attempt = record.attributes.ApproximateReceiveCount;
    if (record.body === 'bad') failed.push({ itemIdentifier: record.messageId });
    else if (record.body === 'second time' && attempt === '1') failed.push({ itemIdentifier: record.messageId });
    else await send(record.body + ' ' + attempt);
  }
  return { batchItemFailures: failed };
};`;

let cloud: Cloud;
let sqs: ReturnType<typeof createClients>['sqs'];
beforeAll(async () => {
  cloud = await testCloud({
    assemblyDir: writeAssembly({
      functions: { Worker: WORKER },
      resources: {
        ...queueWithDeadLetters('Inbox'),
        Done: { Type: 'AWS::SQS::Queue' },
        Worker: lambda('Worker', { DONE: { Ref: 'Done' } }),
        Source: eventSource('Inbox', 'Arn', 'Worker', { BatchSize: 10 }),
      },
      outputs: {
        InboxQueueUrl: { Ref: 'Inbox' },
        InboxDeadLettersUrl: { Ref: 'InboxDead' },
        DoneQueueUrl: { Ref: 'Done' },
      },
    }),
  });
  ({ sqs } = createClients(cloud.endpoints));
});
afterAll(() => cloud.stop());

const bodies = async (name: string): Promise<readonly string[]> => {
  const command = new ReceiveMessageCommand({ QueueUrl: cloud.queueUrls[name], MaxNumberOfMessages: 10 });
  return ((await sqs.send(command)).Messages ?? []).map(({ Body }) => Body ?? '').sort();
};

test('a bad message ends among the dead letters after three attempts, and the batch goes on', async () => {
  const all = ['one', 'bad', 'two', 'second time', 'three'];
  await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: cloud.queueUrls.inbox,
      Entries: all.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
    }),
  );
  await cloud.idle();
  expect(await bodies('done')).toEqual(['one 1', 'second time 2', 'three 1', 'two 1']);
  expect(await bodies('inbox-dead')).toEqual(['bad']);
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: cloud.queueUrls.inbox,
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  expect(Attributes?.ApproximateNumberOfMessages).toBe('0');
});
