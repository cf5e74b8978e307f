import { leafInput, nodeInput, type Sha256 } from './hash.ts';

/**
 * The right edge of a log: the roots of its largest perfect subtrees from the left, one per bit of `size` that is set. All that is
 * needed to append and to work out the root, whatever the size of the log: at most 53 hashes.
 */
export type Frontier = { readonly size: number; readonly roots: readonly Uint8Array[] };

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

/** Hash of a leaf. RFC 6962, 2.1. */
export const hashLeaf = (entry: Uint8Array, sha256: Sha256): Uint8Array => sha256(leafInput(entry));

/** The frontier with one more leaf hash; as many nodes are hashed as the size ends in set bits. */
export const appendLeaf = ({ size, roots }: Frontier, leaf: Uint8Array, sha256: Sha256): Frontier => {
  const rest = [...roots];
  let hash = leaf;
  for (let count = size; count % 2 === 1; count = (count - 1) / 2) {
    const left = rest.pop();
    if (left !== undefined) hash = sha256(nodeInput(left, hash));
  }
  return { size: size + 1, roots: [...rest, hash] };
};

/** The Merkle tree hash of everything in the log; that of no bytes for an empty one. RFC 6962, 2.1. */
export const rootOf = ({ roots }: Frontier, sha256: Sha256): Uint8Array =>
  roots.reduceRight<Uint8Array | undefined>(
    (right, left) => (right === undefined ? left : sha256(nodeInput(left, right))),
    undefined,
  ) ?? sha256(new Uint8Array());

/** The root over the hashes of one perfect subtree; `hashes` are a power of two. */
export const rootOver = (hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array =>
  rootOf(
    hashes.reduce((frontier, hash) => appendLeaf(frontier, hash, sha256), EMPTY_FRONTIER),
    sha256,
  );
