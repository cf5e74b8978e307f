import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProof } from '../../shared/ledger/proof-file.ts';
import { inclusionSteps } from '../../shared/ledger/subtrees.ts';
import { pathLength } from '../../shared/ledger/verify-inclusion.ts';
import { verifyProof } from '../../shared/ledger/verify-proof.ts';
import { aLogKey, aSmallLog, ORIGIN } from '../builders/small-log.ts';

const key = aLogKey();
const trusted = { origin: ORIGIN, spki: new Uint8Array(key.spki) };
const log = aSmallLog(9, key);
const faultOf = async (text: string): Promise<string> => {
  const verdict = await verifyProof(text, trusted);
  return verdict.ok ? 'none' : verdict.fault;
};
/** The proof of an entry with the log's own checkpoint of another size. */
const withCheckpointOf = async (size: number, index: number): Promise<string> =>
  (await log.proofOf(index)).replace(log.checkpoint, aSmallLog(size, key).checkpoint);

describe('a proof with a genuine checkpoint that is not its own', () => {
  test.each([
    ['older, before the entry was there', 5, 6],
    ['older by one entry than the last', 8, 8],
    ['older, with the entry in it', 8, 6],
    ['newer', 17, 6],
  ])('%s, is told so, not taken for altered', async (_, size, index) =>
    expect(await faultOf(await withCheckpointOf(size, index))).toBe('other-checkpoint'),
  );

  test('of the same length of path cannot be told from one that was altered', async () =>
    expect(await faultOf(await withCheckpointOf(10, 3))).toBe('swapped'));

  test('is its own for every entry', async () => {
    for (let index = 0; index < log.size; index += 1)
      expect(await faultOf(await log.proofOf(index))).toBe('none');
  });
});

test('a path is as long as the tree asks for', () =>
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (one, other) => {
      const [index, size] = [Math.min(one, other), Math.max(one, other) + 1];
      expect(pathLength(index, size)).toBe(inclusionSteps(index, size).length);
      expect(pathLength(size, size)).toBeUndefined();
    }),
  ));

describe('a file that came by mail or chat', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['with other ends of lines', (text) => text.replaceAll('\n', '\r\n')],
    ['with a mark before it', (text) => `\uFEFF${text}`],
    ['with an empty line behind it', (text) => `${text}\n`],
    ['with all of these', (text) => `\uFEFF${text}\n\n`.replaceAll('\n', '\r\n')],
  ])('%s, proves what it proved', async (_, changed) => {
    expect(await faultOf(changed(await log.proofOf(4)))).toBe('none');
  });

  test('cut short anywhere, is cut short or none', async () => {
    const text = await log.proofOf(4);
    for (let length = 0; length < text.length; length += 1) {
      const fault = await faultOf(text.slice(0, length));
      expect([length, fault]).toEqual([length, 'cut-short']);
      expect(parseProof(text.slice(0, length).replaceAll('\n', '\r\n'))?.index ?? 4).toBe(4);
    }
  });
});
