import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logFacts } from '../../functions/ledger/handler.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { readSteps } from '../../shared/ledger/read-nodes.ts';
import { consistencySteps } from '../../shared/ledger/subtrees.ts';
import { verifyCheckpoint } from '../../shared/ledger/verify-checkpoint.ts';
import { verifyConsistency } from '../../shared/ledger/verify-consistency.ts';
import { webSha256 } from '../../shared/ledger/web-crypto.ts';
import { type Engines, startEngines } from '../adapters/engines.ts';
import { factAt, sha256 } from '../bench/ledger/facts.ts';
import { type OpenLog, openLog } from '../bench/ledger/measure.ts';

let engines: Engines;
let log: OpenLog;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3');
  log = openLog();
});
afterAll(() => engines.stop());

/** Everything that was signed, published or not, and what was published. */
const signed: Checkpoint[] = [];
const published: Checkpoint[] = [];

type Crash = { readonly after: number; readonly done: boolean };

/** The worker with everything it writes noted, and cut off at one of its writes. */
const aWorker = ({ after, done }: Crash) => {
  let steps = 0;
  const cut =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      steps += 1;
      const last = steps === after;
      if (last && !done) throw new Error('power is gone');
      const result = await call(...args);
      if (last) throw new Error('power is gone');
      return result;
    };
  const { store, files, signer } = log;
  return logFacts({
    ...log,
    store: { ...store, append: cut(store.append), published: cut(store.published) },
    signer: {
      ...signer,
      sign: cut(async (text) => {
        const checkpoint = parseCheckpoint(text);
        if (checkpoint) signed.push(checkpoint);
        return signer.sign(text);
      }),
    },
    files: {
      read: files.read,
      put: cut(async (path, bytes, kept) => {
        if (path === 'checkpoint') {
          const spki = await signer.publicKey();
          const verdict = await verifyCheckpoint(String(bytes), { origin: log.origin, spki });
          if (!verdict.ok) throw new Error(`published a checkpoint that is ${verdict.fault}`);
          published.push(verdict.checkpoint);
        }
        await files.put(path, bytes, kept);
      }),
    },
  });
};

/** Whether the log of `later` begins with that of `earlier`, as its tiles show when it has `size` entries. */
const isConsistent = async (earlier: Checkpoint, later: Checkpoint, size: number): Promise<boolean> => {
  const steps = consistencySteps(earlier.size, later.size);
  const proof = await readSteps(steps, size, log.files.read, sha256);
  const [size1, root1, size2, root2] = [earlier.size, earlier.root, later.size, later.root];
  return verifyConsistency({ size1, root1, size2, root2, proof }, webSha256);
};

const pairsOf = (all: readonly Checkpoint[]): readonly (readonly [Checkpoint, Checkpoint])[] => {
  const bySize = all.toSorted((one, other) => one.size - other.size);
  return bySize.flatMap((earlier, place) => bySize.slice(place).map((later) => [earlier, later] as const));
};

test('any two checkpoints that were ever signed are of one history, wherever the worker was cut off', async () => {
  const batch = fc.record({ count: fc.integer({ min: 1, max: 130 }), after: fc.nat(12), done: fc.boolean() });
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 3 }), async (batches) => {
      // One that was never cut off and remembers what it has read, between those that begin anew.
      const steady = aWorker({ after: 0, done: true });
      for (const { count, after, done } of batches) {
        const facts = Array.from({ length: count }, (_, place) => factAt(told + place));
        told += count;
        await aWorker({ after, done })(facts).catch(() => undefined);
        await steady(facts);
      }
    }),
    { numRuns: 8, seed: 141002 },
  );
  const size = published.at(-1)?.size ?? 0;
  expect(size).toBe(told);
  expect(size).toBeGreaterThan(512);
  expect(signed.length).toBeGreaterThan(published.length);
  for (const [earlier, later] of pairsOf(published))
    expect(await isConsistent(earlier, later, later.size), `${earlier.size} in ${later.size}`).toBe(true);
  // One that was signed and cut off before it was published has perhaps no tiles of its own; those of the whole log do.
  for (const [earlier, later] of pairsOf(signed))
    expect(await isConsistent(earlier, later, size), `${earlier.size} in ${later.size}`).toBe(true);

  const [first, last] = [published[0], published.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was published');
  const forked = { ...first, root: sha256(first.root) };
  expect(await isConsistent(forked, last, size)).toBe(false);
}, 240_000);
