import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTypescriptEngine } from '../../infra/local/engines/typescript-engine.ts';
import { stackNameOf } from '../../infra/stack-name.ts';
import { county, use } from './command.ts';
import { type FakeAws, startFakeAws } from './fake-aws.ts';

let engine: Awaited<ReturnType<typeof startTypescriptEngine>>;
let aws: FakeAws;
let sqs: SQSClient;
const urls: Record<string, string> = {};

const create = async (name: string, attributes: Record<string, string> = {}): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
  );
  return QueueUrl;
};
const send = (QueueUrl: string, MessageBody: string, order?: { group: string; id: string }) =>
  sqs.send(
    new SendMessageCommand({
      ...{ QueueUrl, MessageBody },
      ...(order && { MessageGroupId: order.group, MessageDeduplicationId: order.id }),
    }),
  );
/** Everything in a queue, put back at once. */
const lookInto = async (QueueUrl: string): Promise<readonly Message[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      ...{ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 30, AttributeNames: ['All'] },
    }),
  );
  for (const { ReceiptHandle } of Messages)
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  return Messages;
};
const bodiesIn = async (QueueUrl: string): Promise<readonly string[]> =>
  (await lookInto(QueueUrl)).map(({ Body = '' }) => Body);
const fact = (id: string): string => JSON.stringify({ v: 1, type: 'application.submitted', id });

beforeAll(async () => {
  engine = await startTypescriptEngine({
    name: 'SQS',
    module: new URL('../../infra/local/engines/sqs-process.ts', import.meta.url),
    settings: {},
    onCrash: (message) => {
      throw new Error(message);
    },
  });
  aws = await startFakeAws({
    resources: [{ type: 'AWS::Lambda::Function', id: 'RelayFunction0A1B2C3D', physical: 'relay-1' }],
  });
  use(undefined, aws);
  process.env.AWS_ENDPOINT_URL_SQS = `http://127.0.0.1:${engine.port}`;
  sqs = new SQSClient({});
  for (const name of ['screening', 'screening-dead', 'relay-dead']) urls[name] = await create(name);
  for (const name of ['ledger', 'ledger-dead'])
    urls[name] = await create(`${name}.fifo`, { FifoQueue: 'true' });
  const outputs = {
    ...{ TableName: 'table', DocumentsBucketName: 'documents', NoticesBucketName: 'notices' },
    ...{ PersonalKeyId: 'personal', LogKeyId: 'log', SecretId: 'secret' },
    ...{ ScreeningQueueUrl: urls.screening ?? '', ScreeningDeadLettersUrl: urls['screening-dead'] ?? '' },
    ...{ LedgerQueueUrl: urls.ledger ?? '', LedgerDeadLettersUrl: urls['ledger-dead'] ?? '' },
    RelayDeadLettersUrl: urls['relay-dead'] ?? '',
  };
  aws.state.stacks[stackNameOf('141002')] = { status: 'UPDATE_COMPLETE', outputs };
});
afterAll(async () => {
  sqs.destroy();
  await aws.stop();
  await engine.stop();
});

const url = (name: string): string => urls[name] ?? '';

test('without dead letters nothing happens, and an unknown queue is named', async () => {
  expect(await county('redrive 141002')).toEqual({ code: 0, text: '没有死信。' });
  const { code, text } = await county('redrive 141002 --queue scoring');
  expect(code).toBe(1);
  expect(text).toContain('可选：screening、ledger、relay');
  expect((await county('redrive 141027')).text).toContain('浮山县还没有部署');
});

test('dead letters are shown without being moved, then moved back', async () => {
  for (const id of ['a', 'b', 'c']) await send(url('screening-dead'), fact(id));
  const shown = await county('redrive 141002 --dry-run');
  expect(shown.code).toBe(0);
  expect(shown.text).toContain('screening：');
  expect(shown.text).toContain('application.submitted b');
  expect(shown.text).toContain('共 3 条死信，只看了看');
  expect(await bodiesIn(url('screening-dead'))).toHaveLength(3);
  const { code, text } = await county('redrive 141002 --queue screening');
  expect(text).toContain('已放回 3 条。');
  expect(code).toBe(0);
  expect(await bodiesIn(url('screening-dead'))).toEqual([]);
  expect([...(await bodiesIn(url('screening')))].sort()).toEqual(['a', 'b', 'c'].map(fact));
});

describe('a queue in order', () => {
  test('gets its messages back in their order, each in its group', async () => {
    for (const id of ['1', '2', '3']) await send(url('ledger-dead'), fact(id), { group: 'log', id });
    expect((await county('redrive 141002 --queue ledger')).text).toContain('已放回 3 条');
    expect(await bodiesIn(url('ledger-dead'))).toEqual([]);
    const Messages = await lookInto(url('ledger'));
    const seen = Messages.map(({ Body, Attributes }) => [
      Body,
      Attributes?.MessageGroupId,
      Attributes?.MessageDeduplicationId,
    ]);
    expect(seen).toEqual(['1', '2', '3'].map((id) => [fact(id), 'log', id]));
  });

  test('gets a message once when the last redrive was killed between sending and deleting', async () => {
    await send(url('ledger'), fact('4'), { group: 'log', id: '4' });
    await send(url('ledger-dead'), fact('4'), { group: 'log', id: '4' });
    expect((await county('redrive 141002 --queue ledger')).text).toContain('已放回 1 条');
    expect(await bodiesIn(url('ledger-dead'))).toEqual([]);
    expect((await bodiesIn(url('ledger'))).filter((body) => body === fact('4'))).toHaveLength(1);
  });
});

test('positions in the stream that are no longer there stay, and it is said what becomes of them', async () => {
  // Nothing answers for the table's stream here: as after its day, the records cannot be read.
  const body = JSON.stringify({
    DDBStreamBatchInfo: {
      ...{ streamArn: 'arn:aws:dynamodb:us-east-1:1:table/t/stream/1', shardId: 'shardId-1' },
      ...{ startSequenceNumber: '100', endSequenceNumber: '200', batchSize: 2 },
    },
  });
  await send(url('relay-dead'), body);
  aws.state.gone = true;
  const { code, text } = await county('redrive 141002 --queue relay');
  expect(text).toContain('relay：');
  expect(text).toContain('数据变动 2 条');
  expect(text).toContain('数据流只保留 24 小时');
  expect(text).toContain('已放回 0 条，留下 1 条');
  expect(code).toBe(1);
  expect(await bodiesIn(url('relay-dead'))).toEqual([body]);
});
