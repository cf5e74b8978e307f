import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { createClients } from '../../../infra/local/endpoints.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { ledgerEntryKey } from '../../../shared/adapters/dynamo/keys.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import { testCloud } from '../../setup/cloud.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
// The bucket engine stamps files with the machine's time, so this cloud's clock starts there.
const NOW = Math.ceil(Date.now() / QUARTER) * QUARTER;

let cloud: Cloud;
let table: Table;
let clients: ReturnType<typeof createClients>;
beforeAll(async () => {
  cloud = await testCloud({ now: NOW });
  Object.assign(process.env, cloud.env);
  table = openTable({ name: cloud.tableName, index: 'gsi1' });
  clients = createClients(cloud.endpoints);
});
afterAll(() => cloud.stop());

/** Lets the schedules fire, and what follows from that end. */
const after = async (minutes: number): Promise<readonly string[]> => {
  cloud.clock.advance(minutes * MINUTE);
  await cloud.idle();
  const rows = await auditStore(table).list();
  return rows
    .map(({ rule, subject: { kind, key } }) => `${rule} ${kind} ${key}`)
    .filter((one) => /^(queue|document|log\.stalled)/.test(one))
    .toSorted();
};

test('a quiet stack is found in order: its probe goes all the way into the public log', async () => {
  expect(await after(15)).toEqual([]);
  const probe = `LOGPROBE|${new Date(cloud.clock.now()).toISOString()}`;
  const ledger = ledgerStore(table);
  expect(await ledger.indexesOf(probe)).toHaveLength(1);
  const { frontier, published } = await ledger.state();
  expect([frontier.size > 0, published]).toEqual([true, frontier.size]);
  expect(await after(15)).toEqual([]);
});

test('a file that no check can handle is found, with the message that asked for it', async () => {
  const s3 = new S3Client({ forcePathStyle: true });
  const stray = { Bucket: cloud.bucketNames.documents, Key: 'quarantine/passport.jpg', Body: 'hello' };
  await s3.send(new PutObjectCommand(stray));
  s3.destroy();
  await cloud.idle();
  expect(await after(45)).toEqual(['queue.dead-letters queue documents']);
  expect(await after(45)).toEqual([
    'document.quarantined item quarantine',
    'queue.dead-letters queue documents',
  ]);
});

test('a ledger that stands still is found, with the facts it could not take', async () => {
  const { frontier } = await ledgerStore(table).state();
  const inTheWay = marshall(ledgerEntryKey(frontier.size));
  await clients.dynamodb.send(new PutItemCommand({ TableName: cloud.tableName, Item: inTheWay }));
  const QueueUrl = cloud.queueUrls.sweep;
  await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
  // The first run of a new day probes the log although no campaign runs.
  await after(24 * 60);
  expect(await after(15)).toEqual([
    'document.quarantined item quarantine',
    'log.stalled log entries',
    'queue.dead-letters queue documents',
    'queue.dead-letters queue ledger',
    'queue.dead-letters queue sweep',
  ]);
});
