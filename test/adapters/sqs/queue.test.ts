import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sqsQueue } from '../../../shared/adapters/sqs/queue.ts';
import { type Engines, startEngines } from '../engines.ts';

type Message = { readonly n: number };
const messages = Array.from({ length: 23 }, (_, n): Message => ({ n }));

describe('a queue', () => {
  let engines: Engines;
  beforeAll(async () => {
    engines = await startEngines('sqs');
  });
  afterAll(() => engines.stop());

  test('takes any number of messages, ten per call', async () => {
    const client = new SQSClient({});
    const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: 'facts' }));
    expect(await sqsQueue<Message>(QueueUrl).send(messages)).toEqual([]);
    const bodies: string[] = [];
    for (let round = 0; round < 10 && bodies.length < messages.length; round += 1) {
      const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
      bodies.push(...((await client.send(receive)).Messages ?? []).map(({ Body }) => Body ?? ''));
    }
    const numbers = bodies.map((body) => z.object({ n: z.number() }).parse(JSON.parse(body)).n);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(messages.map(({ n }) => n));
    client.destroy();
  });
});
