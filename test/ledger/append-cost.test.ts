import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendLeaf, EMPTY_FRONTIER } from '../../shared/ledger/frontier.ts';
import { type Engines, startEngines } from '../adapters/engines.ts';
import { sha256 } from '../bench/ledger/facts.ts';
import {
  type Appending,
  measureAppends,
  measureProof,
  openLog,
  type Proving,
} from '../bench/ledger/measure.ts';
import { SERVICES } from '../bench/ledger/request-count.ts';
import { frontierOf, wholeTree } from '../bench/ledger/whole-tree.ts';

// Both end at the edge of a bundle, so that a bundle is filled at both within what is appended: 256 facts.
const [SMALL, LARGE] = [1_024, 131_072];
const LOGARITHMS = Math.log2(LARGE) / Math.log2(SMALL);
const BATCHES = 17;

let bucket: Engines;
let engines: Engines;
beforeAll(async () => {
  bucket = await startEngines('s3');
});
beforeEach(async () => {
  engines = await startEngines('dynamodb', 'keys');
});
afterEach(() => engines.stop());
afterAll(() => bucket.stop());

const measured = new Map<number, { readonly appending: Appending; readonly proving: Proving }>();
const of = (size: number) => {
  const found = measured.get(size);
  if (found === undefined) throw new Error(`${size} was not measured`);
  return found;
};

describe('the cost of the log', () => {
  test.each([SMALL, LARGE])(
    'at %i entries: few requests for a batch, and a proof that holds',
    async (size) => {
      const log = openLog();
      const appending = await measureAppends(log, { size, batch: 16, batches: BATCHES });
      measured.set(size, { appending, proving: await measureProof(log, size, 1) });
      const { DYNAMODB, S3, KMS } = appending.requests;
      // State, transaction, new entries and the note that they are published; entries, tile and checkpoint; one signature. Once in 256
      // entries a bundle is filled: it and the next are read, written, and summed up in the level above.
      expect(DYNAMODB.count).toBeLessThanOrEqual(4 * (BATCHES - 1) + 1);
      expect(S3.count).toBeLessThanOrEqual(3 * (BATCHES - 1) + 5);
      expect(KMS.count).toBe(BATCHES - 1);
    },
  );

  test.each(SERVICES)(
    '%s is not asked more, nor for more, than the logarithm of the log grows',
    (service) => {
      const [small, large] = [of(SMALL), of(LARGE)].map(({ appending }) => appending.requests[service]);
      for (const what of ['count', 'sent', 'received'] as const)
        expect(large?.[what] ?? 0, what).toBeLessThanOrEqual((small?.[what] ?? 0) * LOGARITHMS);
    },
  );

  test('nor does a proof grow more', () =>
    expect(of(LARGE).proving.bytes).toBeLessThan(of(SMALL).proving.bytes * LOGARITHMS));
});

test('a log that is prebuilt has the right edge of one that was appended', () => {
  const leafAt = (index: number) => sha256(Buffer.from(String(index)));
  let frontier = EMPTY_FRONTIER;
  for (let size = 0; size <= 300; size += 1) {
    expect(frontierOf(wholeTree(size, leafAt))).toEqual({
      size,
      roots: frontier.roots.map((root) => Uint8Array.from(root)),
    });
    frontier = appendLeaf(frontier, leafAt(size), sha256);
  }
});
