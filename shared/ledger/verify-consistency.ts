import { type AsyncSha256, HASH_BYTES, half, isCount, nodeInput, sameBytes } from './hash.ts';

export type ConsistencyClaim = {
  readonly size1: number;
  readonly root1: Uint8Array;
  readonly size2: number;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** Two roots worked out side by side: that of the smaller tree and that of the larger. */
type Roots = { readonly first: Uint8Array; readonly second: Uint8Array };

const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value));

const walk = async (
  { size1, size2 }: ConsistencyClaim,
  [seed, ...rest]: readonly Uint8Array[],
  sha256: AsyncSha256,
): Promise<Roots | undefined> => {
  if (seed === undefined) return undefined;
  let [own, last] = [size1 - 1, size2 - 1];
  while (own % 2 === 1) [own, last] = [half(own), half(last)];
  let roots: Roots = { first: seed, second: seed };
  for (const hash of rest) {
    if (last === 0) return undefined;
    if (own % 2 === 1 || own === last) {
      const [first, second] = [nodeInput(hash, roots.first), nodeInput(hash, roots.second)];
      roots = { first: await sha256(first), second: await sha256(second) };
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)];
    } else {
      roots = { first: roots.first, second: await sha256(nodeInput(roots.second, hash)) };
    }
    [own, last] = [half(own), half(last)];
  }
  return last === 0 ? roots : undefined;
};

/**
 * Whether the larger tree begins with exactly the leaves of the smaller one. False for anything malformed, and for an
 * empty smaller tree: every tree begins with it, so there is nothing to prove. RFC 9162, 2.1.4.2.
 */
export const verifyConsistency = async (claim: ConsistencyClaim, sha256: AsyncSha256): Promise<boolean> => {
  const { size1, root1, size2, root2, proof } = claim;
  if (!isCount(size1) || !isCount(size2) || size1 < 1 || size1 > size2) return false;
  if (proof.some(({ length }) => length !== HASH_BYTES)) return false;
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2);
  if (proof.length === 0) return false;
  const roots = await walk(claim, isPowerOfTwo(size1) ? [root1, ...proof] : proof, sha256);
  return roots !== undefined && sameBytes(roots.first, root1) && sameBytes(roots.second, root2);
};
