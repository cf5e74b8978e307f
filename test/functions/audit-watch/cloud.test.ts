import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { ledgerEntryKey } from '../../../shared/adapters/dynamo/keys.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { testCloud } from '../../setup/cloud.ts';

const MINUTE = 60_000;
/** The list asks for none. */
const NO_KEY = async () => new Uint8Array(32);
// The bucket engine stamps files with the machine's time, so this cloud's clock starts there; schedules tell whole seconds.
const NOW = Math.floor(Date.now() / 1000) * 1000;

/** A jump of the clock waits up to five seconds for what does not come to rest; then the watch looks. */
const WAIT = { timeout: 100_000, interval: 8_000 };

let cloud: Cloud;
let table: Table;
beforeAll(async () => {
  cloud = await testCloud({ now: NOW, asleep: [] });
  Object.assign(process.env, cloud.env);
  table = openTable({ name: cloud.tableName, index: 'gsi1' });
});
afterAll(() => cloud.stop());

/** Lets the schedules fire, and what follows from that end. */
const after = async (minutes: number): Promise<readonly string[]> => {
  cloud.clock.advance(minutes * MINUTE);
  await cloud.idle();
  return listed();
};

const listed = async (): Promise<readonly string[]> => {
  const rows = await auditStore(table, NO_KEY).list();
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
  // Half an hour has passed since the start.
  expect(await after(20)).toEqual(['queue.dead-letters queue documents']);
  expect(await after(20)).toEqual([
    'document.quarantined item quarantine',
    'queue.dead-letters queue documents',
  ]);
});

test('a ledger that stands still is found, with the facts it could not take', async () => {
  await campaignStore(table).create({
    campaign: aCampaign(),
    progress: { status: 'running', version: 1, stage: 'registration', open: true, log: [] },
    createdAt: cloud.clock.now(),
    createdBy: 'officer01',
  });
  await cloud.idle();
  await after(15);
  const index = (await ledgerStore(table).state()).frontier.size;
  const inTheWay = { index, id: 'e-0', item: 'A|B', digest: '0'.repeat(64), entry: '{}' };
  const key = ledgerEntryKey(index);
  const Item = marshall({ ...key, ...inTheWay });
  await table.client.send(new PutItemCommand({ TableName: cloud.tableName, Item }));
  // The reader of the stream waits where it fails, so nothing comes to rest until what is in the way is gone.
  await vi.waitFor(async () => {
    cloud.clock.advance(15 * MINUTE);
    expect(await listed()).toContain('log.stalled log entries');
  }, WAIT);
  await table.client.send(new DeleteItemCommand({ TableName: cloud.tableName, Key: marshall(key) }));
  await cloud.idle();
  expect((await ledgerStore(table).state()).frontier.size).toBeGreaterThan(index);
}, 120_000);
