import { type AsyncSha256, HASH_BYTES, half, isCount, nodeInput, sameBytes } from './hash.ts';

export type InclusionClaim = {
  /** Hash of the leaf (RFC 6962, 2.1), its index from 0, and the number of leaves of the tree. */
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  /** Siblings from the leaf up. */
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** How many siblings the path of a leaf has in a tree of this size; undefined when it has no such leaf. RFC 9162, 2.1.3.1. */
export const pathLength = (index: number, size: number): number | undefined => {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  let [own, last, length] = [index, size - 1, 0];
  while (last > 0) {
    // At the right edge a level without a sibling adds nothing.
    if (own % 2 === 1 || own !== last) length += 1;
    own = half(own);
    last = half(last);
  }
  return length;
};

/**
 * Whether the leaf is in the tree with this root at this index. False for anything malformed. RFC 9162, 2.1.3.2.
 * @param sha256 hashes one node at a time.
 */
export const verifyInclusion = async (
  { leafHash, index, size, path, root }: InclusionClaim,
  sha256: AsyncSha256,
): Promise<boolean> => {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if ([leafHash, root, ...path].some(({ length }) => length !== HASH_BYTES)) return false;
  let [own, last] = [index, size - 1];
  let hash = leafHash;
  for (const sibling of path) {
    if (last === 0) return false;
    if (own % 2 === 1 || own === last) {
      hash = await sha256(nodeInput(sibling, hash));
      while (own % 2 === 0 && own !== 0) {
        own = half(own);
        last = half(last);
      }
    } else {
      hash = await sha256(nodeInput(hash, sibling));
    }
    own = half(own);
    last = half(last);
  }
  return last === 0 && sameBytes(hash, root);
};
