import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendLeaf, EMPTY_FRONTIER, hashLeaf, rootOf } from '../../shared/ledger/frontier.ts';
import { leafInput, nodeInput } from '../../shared/ledger/hash.ts';
import { consistencySteps, inclusionSteps, type NodeAddress } from '../../shared/ledger/subtrees.ts';
import { verifyConsistency } from '../../shared/ledger/verify-consistency.ts';
import { verifyInclusion } from '../../shared/ledger/verify-inclusion.ts';
import consistency from './vectors/consistency.json' with { type: 'json' };
import inclusion from './vectors/inclusion.json' with { type: 'json' };

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const slowly = async (bytes: Uint8Array): Promise<Uint8Array> => sha256(bytes);
const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const leaf = (index: number): Uint8Array => sha256(leafInput(Buffer.from(`entry ${index}`)));

/** The definition of RFC 6962, 2.1, word for word: nothing shared with what is tested. */
const treeHash = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256(new Uint8Array());
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(nodeInput(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))));
};

describe('vectors of transparency-dev/merkle', () => {
  test('are all there', () => {
    expect([inclusion.vectors.length, consistency.vectors.length]).toEqual([98, 98]);
    expect(inclusion.vectors.filter(({ wantErr }) => wantErr)).toHaveLength(92);
    expect(consistency.vectors.filter(({ wantErr }) => wantErr)).toHaveLength(92);
  });

  test.each(inclusion.vectors)('inclusion $name', async (vector) => {
    const claim = {
      leafHash: bytes(vector.leafHash),
      index: vector.leafIdx,
      size: vector.treeSize,
      path: (vector.proof ?? []).map(bytes),
      root: bytes(vector.root),
    };
    expect(await verifyInclusion(claim, slowly)).toBe(!vector.wantErr);
  });

  test.each(consistency.vectors)('consistency $name', async (vector) => {
    const claim = {
      size1: vector.size1,
      root1: bytes(vector.root1),
      size2: vector.size2,
      root2: bytes(vector.root2),
      proof: (vector.proof ?? []).map(bytes),
    };
    expect(await verifyConsistency(claim, slowly)).toBe(!vector.wantErr);
  });
});

describe('a log of any size', () => {
  const leaves = Array.from({ length: 300 }, (_, index) => leaf(index));
  const over = (nodes: readonly NodeAddress[]): Uint8Array => {
    const last = nodes.at(-1) ?? { level: 0, index: 0 };
    const first = nodes[0] ?? last;
    return treeHash(leaves.slice(first.index * 2 ** first.level, (last.index + 1) * 2 ** last.level));
  };
  const size = fc.integer({ min: 1, max: leaves.length });

  test('the frontier has the root of the definition', () => {
    let frontier = EMPTY_FRONTIER;
    expect(rootOf(frontier, sha256)).toEqual(treeHash([]));
    leaves.forEach((hash, index) => {
      frontier = appendLeaf(frontier, hash, sha256);
      expect(rootOf(frontier, sha256)).toEqual(treeHash(leaves.slice(0, index + 1)));
    });
    expect(hashLeaf(Buffer.from('entry 0'), sha256)).toEqual(leaves[0]);
  });

  test('every leaf is proved, and at no other index', async () =>
    fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (count, a, b) => {
        const [index, other] = [a % count, b % count];
        const root = treeHash(leaves.slice(0, count));
        const path = inclusionSteps(index, count).map(over);
        const claim = { leafHash: leaf(index), index, size: count, path, root };
        expect(await verifyInclusion(claim, slowly)).toBe(true);
        expect(await verifyInclusion({ ...claim, index: other }, slowly)).toBe(index === other);
      }),
    ));

  test('any two states are consistent, and no other history is', async () =>
    fc.assert(
      fc.asyncProperty(size, size, async (a, b) => {
        const [size1, size2] = [Math.min(a, b), Math.max(a, b)];
        const [root1, root2] = [treeHash(leaves.slice(0, size1)), treeHash(leaves.slice(0, size2))];
        const proof = consistencySteps(size1, size2).map(over);
        const claim = { size1, root1, size2, root2, proof };
        expect(await verifyConsistency(claim, slowly)).toBe(true);
        const altered = treeHash([...leaves.slice(0, size1 - 1), leaf(-1)]);
        expect(await verifyConsistency({ ...claim, root1: altered }, slowly)).toBe(false);
      }),
    ));
});
