import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Cloud, startCloud } from '../../../infra/local/cloud.ts';
import { createClients, type Endpoints } from '../../../infra/local/endpoints.ts';
import { itemSize } from '../../../shared/adapters/dynamo/item-size.ts';
import { type Reported, startMeteringProxy } from '../metering-proxy.ts';
import { startCountingProxy } from './counting-proxy.ts';
import type { Usage } from './usage.ts';

/** Functions behind the HTTP API; every invocation of theirs was a request. */
const HTTP = new Set(['site', 'apply', 'intake', 'console']);

/** Lambda's own reader takes a batch and deletes it: two requests per invocation of a worker, beside those that send. */
const READER_REQUESTS = 2;

const count = (operations: readonly string[], ...names: readonly string[]): number =>
  operations.filter((name) => names.includes(name)).length;

/** A local cloud whose functions are counted in all they ask for. */
export type MeteredCloud = Cloud & {
  /** What was used since the start or the last call. */
  used(): Promise<Usage>;
};

export const startMeteredCloud = async (county: string, now: number): Promise<MeteredCloud> => {
  const proxies: { stop(): Promise<void> }[] = [];
  const kept = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const proxy = await starting;
    proxies.push(proxy);
    return proxy;
  };
  const start = async (engines: Endpoints) => ({
    table: await kept(startMeteringProxy(engines.dynamodb)),
    sqs: await kept(startCountingProxy(engines.sqs)),
    s3: await kept(startCountingProxy(engines.s3)),
    kms: await kept(startCountingProxy(engines.kms)),
    secrets: await kept(startCountingProxy(engines.secrets)),
    engines,
  });
  const started: Awaited<ReturnType<typeof start>>[] = [];
  const cloud = await startCloud({
    county,
    now,
    between: async (engines) => {
      const all = await start(engines);
      started.push(all);
      const { table, sqs, s3, kms, secrets } = all;
      return {
        ...engines,
        dynamodb: table.url,
        sqs: sqs.url,
        s3: s3.url,
        kms: kms.url,
        secrets: secrets.url,
      };
    },
  });
  const [meters] = started;
  if (!meters) throw new Error('the cloud did not ask for what lies between');
  let before = { ms: 0, gbSeconds: 0, all: 0, http: 0, bytes: 0 };
  return {
    ...cloud,
    used: async () => {
      const lambda = await readReports(path.join(cloud.dataDir, 'logs'));
      const since = (name: keyof typeof before) => lambda[name] - before[name];
      const table = meters.table.take();
      const [sent, s3, kms] = [meters.sqs.take(), meters.s3.take(), meters.kms.take()];
      const units = (kind: Reported['kind']) =>
        table.reduce((sum, one) => sum + (one.kind === kind ? one.units : 0), 0);
      const taken: Usage = {
        'HTTP requests': since('http'),
        'Lambda invocations': since('all'),
        'Lambda ms': since('ms'),
        'Lambda GB-s': since('gbSeconds'),
        'table WCU': units('write'),
        'table RCU': units('read'),
        'queue requests': sent.length + READER_REQUESTS * (since('all') - since('http')),
        'messages sent': count(sent, 'SendMessage', 'SendMessageBatch'),
        'S3 writes': count(s3, 'PUT', 'POST'),
        'S3 reads': count(s3, 'GET', 'HEAD'),
        'KMS requests': count(kms, 'Encrypt', 'Decrypt', 'GenerateDataKey', 'GetPublicKey'),
        'KMS signatures': count(kms, 'Sign'),
        'secret reads': meters.secrets.take().length,
        'table bytes': await tableBytes(cloud),
        'bucket bytes': await folderBytes(path.join(cloud.dataDir, 'buckets')),
        'log bytes': since('bytes'),
      };
      before = lambda;
      return taken;
    },
    stop: async () => {
      await cloud.stop();
      await Promise.all(proxies.map((proxy) => proxy.stop()));
    },
  };
};

const REPORT = /^REPORT Duration: ([\d.]+) ms\tMemory Size: (\d+) MB$/gm;

/** Sums of what the functions' logs report; the moments include what this machine was busy with beside. */
const readReports = async (folder: string) => {
  const sums = { ms: 0, gbSeconds: 0, all: 0, http: 0, bytes: 0 };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.log'))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [, ms, memory] of text.matchAll(REPORT)) {
      sums.ms += Number(ms);
      sums.gbSeconds += (Number(ms) / 1000) * (Number(memory) / 1024);
      sums.all += 1;
      if (HTTP.has(path.basename(file, '.log'))) sums.http += 1;
    }
    sums.bytes += Buffer.byteLength(text);
  }
  return sums;
};

const tableBytes = async ({ endpoints, tableName }: Cloud): Promise<number> => {
  const { dynamodb } = createClients(endpoints);
  let bytes = 0;
  for await (const { Items } of paginateScan({ client: dynamodb }, { TableName: tableName }))
    for (const item of Items ?? []) bytes += itemSize(unmarshall(item));
  dynamodb.destroy();
  return bytes;
};

const folderBytes = async (folder: string): Promise<number> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};
