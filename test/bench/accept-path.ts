import { pathToFileURL } from 'node:url';
import { type AttributeValue, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod';
import type { Bundles } from './bundles.ts';
import { postEvent } from './http-event.ts';
import { type Reported, startMeteringProxy } from './metering-proxy.ts';
import { applicationOf } from './people.ts';
import { spreadOf, spreadText } from './spread.ts';
import type { LoadTarget } from './submit-load.ts';

const ROUTE = 'POST /api/campaigns/{code}/applications';

type Handler = (event: unknown, context: Context) => Promise<unknown>;

const bundle = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const accepted = z.object({ statusCode: z.literal(201), body: z.string() });
const receipt = z.object({ number: z.string() });

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'bench',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:bench',
  memoryLimitInMB: '512',
  awsRequestId: 'bench',
  logGroupName: 'bench',
  logStreamName: 'bench',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

/** Loads a bundle as a fresh execution environment would, with this environment; `tag` makes each load a module of its own. */
const load = async (file: string, env: Readonly<Record<string, string>>, tag: string): Promise<Handler> => {
  Object.assign(process.env, env);
  const module: unknown = await import(`${pathToFileURL(file).href}?${tag}`);
  return bundle.parse(module).handler;
};

const submission = (target: LoadTarget, index: number, now: number): APIGatewayProxyEventV2 =>
  postEvent(ROUTE, target.campaign, applicationOf(index, target.position, target.documents), now);

/** Every free text at its longest, in characters of three bytes. */
const largestSubmission = (target: LoadTarget, index: number, now: number): APIGatewayProxyEventV2 => {
  const texts = { name: '明'.repeat(50), major: '法'.repeat(50), experience: '学'.repeat(500) };
  const application = { ...applicationOf(index, target.position, target.documents), ...texts };
  return postEvent(ROUTE, target.campaign, application, now);
};

const numberIn = (answer: unknown): string => receipt.parse(JSON.parse(accepted.parse(answer).body)).number;

const sumOf = (reported: readonly Reported[], kind: Reported['kind']): number =>
  reported.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.units, 0);

export type AcceptPath = {
  readonly bundles: Bundles;
  readonly target: LoadTarget;
  /** What the intake function gets: from the template and for the local engines. */
  readonly env: Readonly<Record<string, string>>;
  readonly dynamodb: string;
  readonly now: number;
};

/** Rows: units per accepted application as the engine reports them, the first of a fresh environment apart from the others. */
export const capacityRows = async (
  path: AcceptPath,
  from: number,
  count: number,
): Promise<readonly (readonly string[])[]> => {
  const proxy = await startMeteringProxy(path.dynamodb);
  try {
    const env = { ...path.env, AWS_ENDPOINT_URL_DYNAMODB: proxy.url };
    const handler = await load(path.bundles.of('intake'), env, 'capacity');
    const costs: { read: number; write: number }[] = [];
    for (let index = from; index < from + count; index += 1) {
      proxy.take();
      numberIn(await handler(submission(path.target, index, path.now), context));
      const reported = proxy.take();
      costs.push({ read: sumOf(reported, 'read'), write: sumOf(reported, 'write') });
    }
    proxy.take();
    numberIn(await handler(largestSubmission(path.target, from + count, path.now), context));
    const reported = proxy.take();
    const largest = { read: sumOf(reported, 'read'), write: sumOf(reported, 'write') };
    const [first, ...others] = costs;
    const write = spreadOf(others.map((cost) => cost.write));
    const read = spreadOf(others.map((cost) => cost.read));
    return [
      ['per accepted application', 'WCU (budget 3)', 'RCU (budget 0)'],
      ['first in a fresh environment (reads the campaign)', `${first?.write ?? 0}`, `${first?.read ?? 0}`],
      [`the next ${others.length}`, spreadText(write, ''), spreadText(read, '')],
      ['with every text as long as the form takes it', `${largest.write}`, `${largest.read}`],
    ];
  } finally {
    await proxy.stop();
  }
};

/** Rows: milliseconds in the handler, beside a hand-written one that puts items of the same shape; runs interleaved. */
export const handlerRows = async (
  path: AcceptPath,
  from: number,
  count: number,
): Promise<readonly (readonly string[])[]> => {
  const env = { ...path.env, AWS_ENDPOINT_URL_DYNAMODB: path.dynamodb };
  const ours = await load(path.bundles.of('intake'), env, 'time');
  const plain = await load(path.bundles.of('plain-puts'), env, 'time');
  const number = numberIn(await ours(submission(path.target, from, path.now), context));
  const item = await storedItem(path, number);
  const times = { ours: [] as number[], plain: [] as number[] };
  const timed = async (into: number[], run: () => Promise<unknown>) => {
    const started = performance.now();
    await run();
    into.push(performance.now() - started);
  };
  // The first fifth only warms both up.
  for (let index = 1; index <= count; index += 1) {
    if (index === Math.ceil(count / 5)) times.ours.length = times.plain.length = 0;
    const event = submission(path.target, from + index, path.now);
    await timed(times.ours, () => ours(event, context));
    await timed(times.plain, () => plain({ item: { ...item, pk: { S: `BENCH#${from + index}` } } }, context));
  }
  const [mine, other] = [spreadOf(times.ours), spreadOf(times.plain)];
  return [
    ['handler', 'median (min–max)', 'p99', 'beside'],
    ['hand-written put', spreadText(other, 'ms'), `${other.p99.toFixed(1)} ms`, '1.00 ×'],
    [
      'intake',
      spreadText(mine, 'ms'),
      `${mine.p99.toFixed(1)} ms`,
      `${(mine.median / other.median).toFixed(2)} × (budget 1.5)`,
    ],
  ];
};

/** An accepted application's item without what would make it listed or streamed into screening again. */
const storedItem = async (path: AcceptPath, number: string): Promise<Record<string, AttributeValue>> => {
  const client = new DynamoDBClient({ endpoint: path.dynamodb });
  const key = { pk: { S: `APP#${number}` }, sk: { S: 'A' } };
  const { Item } = await client.send(new GetItemCommand({ TableName: path.env.TABLE_NAME, Key: key }));
  client.destroy();
  if (Item === undefined) throw new Error(`${number} is not in the table`);
  // Listed under a name of its own: it costs the same and shows up in no worksheet.
  return { ...Item, t: { S: 'bench' }, gsi1pk: { S: 'BENCH' } };
};
