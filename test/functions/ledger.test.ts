import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ledgerHandler } from '../../functions/ledger/handler.ts';
import { saltsOf } from '../../shared/adapters/crypto/salts.ts';
import { ledgerStore } from '../../shared/adapters/dynamo/ledger-store.ts';
import { openTable } from '../../shared/adapters/dynamo/table.ts';
import { kmsSigner } from '../../shared/adapters/kms-signer.ts';
import { proofOf } from '../../shared/adapters/ledger/prove.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { leafInput, nodeInput } from '../../shared/ledger/hash.ts';
import { canonicalItem, digestOf, leafOf } from '../../shared/ledger/leaf.ts';
import { packContent, unpackContent } from '../../shared/ledger/proof-content.ts';
import { formatProof, parseProof } from '../../shared/ledger/proof-file.ts';
import { keyIdOf, parseNote } from '../../shared/ledger/signed-note.ts';
import { verifyProof } from '../../shared/ledger/verify-proof.ts';
import type { FactsToLog } from '../../shared/messages/ledger.ts';
import type { LedgerFiles } from '../../shared/ports/ledger-files.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { type Engines, LOG_KEY_ID, startEngines, TABLE } from '../adapters/engines.ts';
import { aContext } from './http-event.ts';
import { aQueueEvent } from './queue-event.ts';

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

const aFact = (place: number): FactsToLog['facts'][number] => ({
  id: `event-${place}`,
  at: 1_718_850_000_000 + place,
  ...(place % 2 === 0 && { claimed: 1_718_840_000_000 }),
  type: 'application',
  change: 'put',
  item: `APP#${place % 7}|A`,
  digest: createHash('sha256').update(String(place)).digest('hex'),
});

let told = 0;
const facts: FactsToLog['facts'] = [];
const someFacts = (count: number): FactsToLog => {
  const more = Array.from({ length: count }, (_, place) => aFact(told + place));
  told += count;
  facts.push(...more);
  return { v: 1, id: `message-${told}`, type: 'ledger.facts', facts: more };
};

const work = (services: Partial<Parameters<typeof ledgerHandler>[0]>, ...messages: readonly unknown[]) =>
  ledgerHandler({ store, files, signer, salts, origin: ORIGIN, ...services })(
    aQueueEvent(...messages),
    aContext(),
  );

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
    const message = someFacts(120);
    expect(await work({}, message)).toEqual({ batchItemFailures: [] });
    expect(await work({}, message)).toEqual({ batchItemFailures: [] });
    // A stream record that comes again may be told at another moment: what was logged first stays.
    const later = message.facts.map((fact) => ({ ...fact, at: fact.at + 60_000 }));
    expect(await work({}, { ...message, id: 'later', facts: later })).toEqual({ batchItemFailures: [] });
    const overlapping = { ...someFacts(10), id: 'again' };
    expect(await work({}, { ...overlapping, facts: [...message.facts, ...overlapping.facts] })).toEqual({
      batchItemFailures: [],
    });
    expect((await readLog()).entries).toEqual(await expected());
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

  test('of a message that cannot be read nothing is logged, and what comes after it waits', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const before = await store.state();
    const answer = await work({}, { v: 1, id: 'x', type: 'ledger.facts', facts: [] }, someFacts(1));
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm-0' }, { itemIdentifier: 'm-1' }]);
    expect(await store.state()).toEqual(before);
    facts.pop();
    told -= 1;
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
        const message = someFacts(count);
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
        await work(
          {
            store: { ...store, append: failing(store.append), published: failing(store.published) },
            files: { ...files, put: failing(files.put) },
          },
          message,
        );
        expect(await work({}, message)).toEqual({ batchItemFailures: [] });
        const { entries } = await readLog();
        expect(entries).toEqual(await expected());
      }),
      { numRuns: 40, seed: 141002 },
    );
    expect((await store.state()).frontier.size).toBe(facts.length);
  }, 120_000);

  test('two at work at once do not write an entry twice', async () => {
    const messages = [someFacts(30), someFacts(30)];
    await Promise.all(messages.map((message) => work({}, message)));
    for (const message of messages) await work({}, message);
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
    await work({}, { v: 1, id: 'm-proved', type: 'ledger.facts', facts: [fact] });
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

  test('everything logged of one item is found', async () =>
    expect(await store.indexesOf('APP#3|A')).toEqual(
      facts
        .flatMap(({ item }, index) => (item === 'APP#3|A' ? [index] : []))
        .filter((index) => index < 130)
        .concat((await store.indexesOf('APP#3|A')).filter((index) => index >= 130)),
    ));
});
