import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ledgerHandler } from '../../../functions/ledger/handler.ts';
import { saltsOf } from '../../../shared/adapters/crypto/salts.ts';
import { ledgerEntryKey, logProbeKey } from '../../../shared/adapters/dynamo/keys.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { readRawItem } from '../../../shared/adapters/dynamo/raw-item.ts';
import { kmsSigner } from '../../../shared/adapters/kms-signer.ts';
import type { LedgerFiles } from '../../../shared/ports/ledger-files.ts';
import { type Engines, LOG_KEY_ID, startEngines, TABLE } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT } from '../office.ts';
import { due, openDeadLetters, openWatch, recorded, type Watch } from './desk.ts';

const QUARTER = 15 * 60_000;

let engines: Engines;
let watch: Watch;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3', 'sqs');
  watch = openWatch((await openDeadLetters()).deadLetters);
  await watch.office.run('registration');
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});

/** The ledger, which the test starts itself: while it does not, it stands still. */
const toLedger = (files: Partial<LedgerFiles>, ...Records: DynamoDBRecord[]) =>
  ledgerHandler({
    store: ledgerStore(watch.table),
    files: { read: async () => undefined, put: async () => undefined, ...files },
    signer: kmsSigner(LOG_KEY_ID),
    salts: saltsOf(async (use) => Buffer.alloc(32, use)),
    origin: 'judicial-assistants/141002',
  })({ Records }, aContext());

/** What the table's stream says of the probe of a moment. */
const probeRecord = (at: number): DynamoDBRecord => {
  const { pk, sk } = logProbeKey(at);
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  return {
    eventID: `e-${at}`,
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: `${at}`,
      ApproximateCreationDateTime: at / 1000,
      Keys,
      NewImage: { ...Keys, t: { S: 'log-probe' } },
    },
  };
};
const probeAt = (at: number) => readRawItem(watch.table)(`LOGPROBE|${new Date(at).toISOString()}`);
const run = (count: number) => watch.work({}, due(AT + count * QUARTER));

test('a silent log is probed, and a probe that does not arrive for a quarter of an hour is found', async () => {
  await run(0);
  expect(await probeAt(AT)).toMatchObject({ t: { S: 'log-probe' } });
  expect(await recorded(watch)).toEqual([]);
  await watch.work({}, due(AT + QUARTER - 1));
  expect(await recorded(watch)).toEqual([]);
  await run(1);
  expect(await recorded(watch)).toEqual(['log.stalled log entries']);
  // Another would say no more than the one that is missing.
  expect(await probeAt(AT + QUARTER)).toBeUndefined();
});

test('when the ledger goes on, the probe is in the log, and the next silence is probed anew', async () => {
  const [row] = await watch.findings.list();
  const finding = await watch.findings.find(row?.id ?? '');
  if (!finding) throw new Error('no finding');
  await watch.findings.advance({ ...finding, state: 'fixed', version: 2 });
  expect(await toLedger({}, probeRecord(AT))).toEqual({ batchItemFailures: [] });
  await run(2);
  expect(await probeAt(AT + 2 * QUARTER)).toBeUndefined();
  await run(3);
  expect(await probeAt(AT + 3 * QUARTER)).toBeDefined();
  expect(await recorded(watch)).toHaveLength(1);
});

test('entries that are not published for a quarter of an hour are found', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const noFiles = { put: () => Promise.reject(new Error('no bucket')) };
  expect((await toLedger(noFiles, probeRecord(AT + 3 * QUARTER))).batchItemFailures).toHaveLength(1);
  await run(4);
  expect(await recorded(watch)).toHaveLength(1);
  await run(5);
  expect(await recorded(watch)).toEqual(['log.stalled log entries', 'log.stalled log publication']);
});

test('a ledger that cannot append is found by its probe, on a new day in a new finding', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { frontier } = await watch.services.ledger.state();
  const inTheWay = marshall(ledgerEntryKey(frontier.size));
  await watch.table.client.send(new PutItemCommand({ TableName: TABLE, Item: inTheWay }));
  const { batchItemFailures } = await toLedger({}, probeRecord(AT + 5 * QUARTER));
  expect(batchItemFailures).toHaveLength(1);
  await run(96);
  const entries = (await recorded(watch)).filter((one) => one === 'log.stalled log entries');
  expect(entries).toHaveLength(2);
});
