import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ledgerHandler, logFacts } from '../../functions/ledger/handler.ts';
import { loggedFactOf } from '../../functions/ledger/logged-fact.ts';
import { saltsOf } from '../../shared/adapters/crypto/salts.ts';
import { ledgerStore } from '../../shared/adapters/dynamo/ledger-store.ts';
import { openTable } from '../../shared/adapters/dynamo/table.ts';
import { kmsSigner } from '../../shared/adapters/kms-signer.ts';
import { proofOf } from '../../shared/adapters/ledger/prove.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { leafInput, nodeInput } from '../../shared/ledger/hash.ts';
import { canonicalItem, digestOf, type LoggedFact, leafOf } from '../../shared/ledger/leaf.ts';
import { packContent, unpackContent } from '../../shared/ledger/proof-content.ts';
import { formatProof, parseProof } from '../../shared/ledger/proof-file.ts';
import { keyIdOf, parseNote } from '../../shared/ledger/signed-note.ts';
import { verifyProof } from '../../shared/ledger/verify-proof.ts';
import type { LedgerFiles } from '../../shared/ports/ledger-files.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { type Engines, LOG_KEY_ID, startEngines, TABLE } from '../adapters/engines.ts';
import { aContext } from './http-event.ts';

const ORIGIN = 'judicial-assistants/141002';
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const salts = saltsOf(async (use) => Buffer.alloc(32, use));

let engines: Engines;
let store: LedgerStore;
const signer = kmsSigner(LOG_KEY_ID);
const kept = new Map<string, Uint8Array>();
const files: LedgerFiles = {
  read: async (path) => kept.get(path),
  put: async (path, bytes, forEver) => {
    const now = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    const before = kept.get(path);
    if (forEver && before) expect(Buffer.from(now).equals(before), `${path} is another`).toBe(true);
    kept.set(path, now);
  },
};

beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  store = ledgerStore(openTable({ name: TABLE, index: 'gsi1' }));
});
afterAll(() => engines.stop());

const aFact = (place: number): LoggedFact => ({
  id: `event-${place}`,
  at: 1_718_850_000_000 + place,
  ...(place % 2 === 0 && { claimed: 1_718_840_000_000 }),
  type: 'application',
  change: 'put',
  item: `APP#${place % 7}|A`,
  digest: createHash('sha256').update(String(place)).digest('hex'),
});

let told = 0;
const facts: LoggedFact[] = [];
const someFacts = (count: number): readonly LoggedFact[] => {
  const more = Array.from({ length: count }, (_, place) => aFact(told + place));
  told += count;
  facts.push(...more);
  return more;
};

type Services = Parameters<typeof logFacts>[0];
const services = (changes: Partial<Services> = {}): Services => ({
  ...{ store, files, signer, salts, origin: ORIGIN },
  ...changes,
});
const toLog = (batch: readonly LoggedFact[], changes: Partial<Services> = {}) =>
  logFacts(services(changes))(batch);

const treeHash = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (leaves.length <= 1) return only ?? sha256(new Uint8Array());
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(nodeInput(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))));
};

/** The log as a stranger reads it: entries from the bundles, the root from them alone, and the checkpoint over it. */
const readLog = async (): Promise<{ readonly entries: readonly string[]; readonly size: number }> => {
  const note = parseNote(Buffer.from(kept.get('checkpoint') ?? '').toString());
  const checkpoint = parseCheckpoint(note?.text ?? '');
  const [signature] = note?.signatures ?? [];
  const spki = Buffer.from(await signer.publicKey());
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  expect(signature).toMatchObject({ name: ORIGIN, keyId: keyIdOf(sha256(spki)) });
  expect(verify('sha256', Buffer.from(note?.text ?? ''), key, signature?.signature ?? Buffer.alloc(0))).toBe(
    true,
  );
  const size = checkpoint?.size ?? -1;
  const entries: string[] = [];
  for (let index = 0; index * 256 < size; index += 1) {
    const width = Math.min(256, size - index * 256);
    const name = `tile/entries/${String(index).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`;
    const bundle = Buffer.from(kept.get(name) ?? '');
    for (let from = 0; from < bundle.length; ) {
      const length = bundle.readUInt16BE(from);
      entries.push(bundle.subarray(from + 2, from + 2 + length).toString());
      from += 2 + length;
    }
  }
  const leaves = entries.map((entry) => sha256(leafInput(Buffer.from(entry))));
  expect(Buffer.from(treeHash(leaves)).equals(Buffer.from(checkpoint?.root ?? []))).toBe(true);
  return { entries, size };
};

const expected = async (): Promise<string[]> =>
  Promise.all(facts.map(async (fact) => leafOf(fact, await salts.saltOf(fact.id), sha256)));

describe('the ledger', () => {
  test('logs every fact once, in order, however often its message comes', async () => {
    const batch = someFacts(120);
    await toLog(batch);
    await toLog(batch);
    // A stream record that comes again may be told at another moment: what was logged first stays.
    await toLog(batch.map((fact) => ({ ...fact, at: fact.at + 60_000 })));
    await toLog([...batch, ...someFacts(10)]);
    expect((await readLog()).entries).toEqual(await expected());
  });

  test('an item of any shape, whoever wrote it, holds up nothing behind it and spoils no bundle', async () => {
    const strange = (SequenceNumber: string, pk: string, sk: string, t: string): DynamoDBRecord => {
      const Keys = { pk: { S: pk }, sk: { S: sk } };
      const NewImage = { ...Keys, t: { S: t } };
      const dynamodb = { SequenceNumber, ApproximateCreationDateTime: 1_718_850_000, Keys, NewImage };
      return { eventID: `strange-${SequenceNumber}`, eventName: 'INSERT', dynamodb };
    };
    const odd = [
      strange('1', 'APP#X', 'A', '王小明'.repeat(10_000)),
      strange('2', 'x'.repeat(1200), 'y'.repeat(1000), 'application'),
      strange('3', '长'.repeat(682), 'A', ''),
    ].map((record) => loggedFactOf(record) ?? expect.unreachable('no fact'));
    await toLog(odd);
    facts.push(...odd);
    await toLog(someFacts(3));
    const { entries } = await readLog();
    expect(entries).toEqual(await expected());
    expect(Math.max(...entries.map((entry) => entry.length))).toBeLessThan(300);
    expect(entries.join()).not.toContain('王小明');
    for (const { item, id } of odd)
      expect((await store.entry((await store.indexesOf(item))[0] ?? -1))?.id).toBe(id);
  });

  test('an entry names nobody, and two facts of the same content are two different digests', async () => {
    const [first, second] = facts;
    if (!first || !second) throw new Error('no facts');
    const leaf = leafOf(first, await salts.saltOf(first.id), sha256);
    expect(Object.keys(JSON.parse(leaf))).toEqual(['at', 'change', 'claimed', 'digest', 'type', 'v']);
    expect(Object.keys(JSON.parse(leafOf(second, '', sha256)))).toEqual([
      'at',
      'change',
      'digest',
      'type',
      'v',
    ]);
    expect(JSON.parse(leaf)).toMatchObject({ at: first.at, claimed: first.claimed, v: 2 });
    expect(leaf).not.toContain('APP#');
    const twin = { ...first, id: second.id };
    expect(leafOf(twin, await salts.saltOf(twin.id), sha256)).not.toBe(leaf);
  });

  test('broken off anywhere and told again, it is one consistent log', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const crash = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      after: fc.nat(14),
      done: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(crash, async ({ count, after, done }) => {
        const batch = someFacts(count);
        let steps = 0;
        const failing =
          <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
          async (...args: A): Promise<R> => {
            steps += 1;
            if (steps === after && !done) throw new Error('power is gone');
            const result = await call(...args);
            if (steps === after) throw new Error('power is gone');
            return result;
          };
        const changes = {
          store: { ...store, append: failing(store.append), published: failing(store.published) },
          files: { ...files, put: failing(files.put) },
        };
        await toLog(batch, changes).catch((error: unknown) =>
          expect(String(error)).toContain('power is gone'),
        );
        await toLog(batch);
        const { entries } = await readLog();
        expect(entries).toEqual(await expected());
      }),
      { numRuns: 40, seed: 141002 },
    );
    expect((await store.state()).frontier.size).toBe(facts.length);
  }, 120_000);

  test('two at work at once do not write an entry twice', async () => {
    const batches = [someFacts(30), someFacts(30)];
    await Promise.all(batches.map((batch) => toLog(batch)));
    for (const batch of batches) await toLog(batch);
    const { entries } = await readLog();
    expect([...entries].sort()).toEqual((await expected()).sort());
    expect(new Set(entries).size).toBe(entries.length);
  });

  test('an item is proved from the public files, and each way to spoil the file is told apart', async () => {
    const image = {
      pk: { S: 'APP#0000000000A1' },
      sk: { S: 'A' },
      at: { N: '1718850000000' },
      raw: { B: 'AAEC' },
    };
    const item = 'APP#0000000000A1|A';
    const digest = digestOf(canonicalItem(image), sha256);
    const fact = {
      id: 'proved',
      at: 1_718_850_400_000,
      claimed: 1_718_850_000_000,
      type: 'application',
      change: 'put' as const,
      item,
      digest,
    };
    const sources = { store, files, salts, readItem: async () => image };
    expect(await proofOf(sources, item)).toBeUndefined();
    await toLog([fact]);
    const proof = (await proofOf(sources, item)) ?? '';
    const log = { origin: ORIGIN, spki: await signer.publicKey() };
    expect(await verifyProof(proof, log)).toMatchObject({
      ok: true,
      type: 'application',
      at: fact.at,
      claimed: fact.claimed,
      proved: { item },
    });
    const tampered = { ...image, raw: { B: 'AAED' } };
    expect(await proofOf({ ...sources, readItem: async () => tampered }, item)).toBeUndefined();

    const faultOf = async (text: string, of = log) => {
      const verdict = await verifyProof(text, of);
      return verdict.ok ? 'none' : verdict.fault;
    };
    for (let length = 0; length < proof.length; length += 37)
      expect(['cut-short', 'forged']).toContain(await faultOf(proof.slice(0, length)));
    const other = createPublicKey(
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }),
    ).export({ type: 'spki', format: 'der' });
    expect(await faultOf(proof, { ...log, spki: other })).toBe('other-log');
    expect(await faultOf(proof, { ...log, origin: 'judicial-assistants/141024' })).toBe('other-log');
    const file = parseProof(proof);
    const content = unpackContent(file?.extra ?? new Uint8Array());
    if (!file || !content) throw new Error('no proof');
    const swap = (changes: Partial<typeof content>) =>
      formatProof({ ...file, extra: packContent({ ...content, ...changes }) });
    expect(await faultOf(swap({ content: canonicalItem(tampered) }))).toBe('swapped');
    expect(await faultOf(swap({ item: 'APP#0000000000A2|A' }))).toBe('swapped');
    expect(await faultOf(formatProof({ ...file, index: file.index - 1 }))).toBe('swapped');
    expect(await faultOf(proof.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`))).toBe('forged');
  });

  test('a batch of the stream that fails comes again from its first record on', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const records = (...sequences: string[]) => ({
      Records: sequences.map((SequenceNumber): DynamoDBRecord => {
        const Keys = { pk: { S: 'ANY#1' }, sk: { S: SequenceNumber } };
        const dynamodb = { SequenceNumber, ApproximateCreationDateTime: 1_718_850_000, Keys, NewImage: Keys };
        return { eventID: `stream-${SequenceNumber}`, eventName: 'INSERT', dynamodb };
      }),
    });
    const noFiles = { ...files, put: () => Promise.reject(new Error('no bucket')) };
    const answer = await ledgerHandler(services({ files: noFiles }))(records('7', '8'), aContext());
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    const { size } = (await store.state()).frontier;
    expect(await ledgerHandler(services())(records('7', '8'), aContext())).toEqual({ batchItemFailures: [] });
    expect((await store.state()).frontier.size).toBe(size);
    expect(await store.indexesOf('ANY#1|7')).toEqual([size - 2]);
  });

  test('everything logged of one item is found', async () =>
    expect(await store.indexesOf('APP#3|A')).toEqual(
      facts
        .flatMap(({ item }, index) => (item === 'APP#3|A' ? [index] : []))
        .filter((index) => index < 130)
        .concat((await store.indexesOf('APP#3|A')).filter((index) => index >= 130)),
    ));
});
