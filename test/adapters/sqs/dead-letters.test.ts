import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqsDeadLetters } from '../../../shared/adapters/sqs/dead-letters.ts';
import { type Engines, startEngines } from '../engines.ts';

let engines: Engines;
let url = '';
let sqs: SQSClient;
beforeAll(async () => {
  engines = await startEngines('sqs');
  sqs = new SQSClient({});
  await sqs.send(new CreateQueueCommand({ QueueName: 'ledger-dead' }));
  url = (await sqs.send(new CreateQueueCommand({ QueueName: 'sweep-dead' }))).QueueUrl ?? '';
});
afterAll(async () => {
  sqs.destroy();
  await engines.stop();
});

const named = (queues: Record<string, string>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(queues).map(([name, queue]) => [name, { queue, undone: '没有补办' }])),
  );

describe('dead letters', () => {
  test('are counted by queue, beside the one whose address is known', async () => {
    const letters = sqsDeadLetters(named({ sweep: 'sweep-dead', ledger: 'ledger-dead' }), url);
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'hello' }));
    expect(await letters.list()).toEqual([
      { name: 'sweep', undone: '没有补办', messages: 1 },
      { name: 'ledger', undone: '没有补办', messages: 0 },
    ]);
  });

  test('of a queue that is not there are an error, not nothing', async () => {
    const letters = sqsDeadLetters(named({ sweep: 'sweep-dead', gone: 'gone' }), url);
    await expect(letters.list()).rejects.toThrow();
  });

  test.each(['', 'hello', '[]', '{"sweep":"sweep-dead"}', '{"sweep":{"queue":"","undone":"没有补办"}}'])(
    'that are set as %j stop the start',
    (text) => expect(() => sqsDeadLetters(text, url)).toThrow(),
  );
});
