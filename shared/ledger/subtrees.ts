import { half } from './hash.ts';

/** A perfect subtree: at `level` 0 a leaf, at level k the 2^k leaves from `index` × 2^k on. */
export type NodeAddress = { readonly level: number; readonly index: number };

/** The largest power of two below `count`, which is 2 or more. RFC 6962, 2.1. */
const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/**
 * The perfect subtrees that make up the leaves from `start` to `end` (not included), from the left: at most one per level.
 * `start` is a multiple of the largest power of two below the length, as it is in every proof.
 */
export const cover = (start: number, end: number): readonly NodeAddress[] => {
  const nodes: NodeAddress[] = [];
  for (let from = start; from < end; ) {
    let [level, index, width] = [0, from, 1];
    while (index % 2 === 0 && from + width * 2 <= end)
      [level, index, width] = [level + 1, half(index), width * 2];
    nodes.push({ level, index });
    from += width;
  }
  return nodes;
};

/** One element of a proof: the root over these perfect subtrees, of which there is nearly always one. */
export type ProofStep = readonly NodeAddress[];

/**
 * What an inclusion proof of the leaf `index` in a tree of `size` leaves consists of, from the leaf up. RFC 6962, 2.1.1.
 * `index` is below `size`.
 */
export const inclusionSteps = (index: number, size: number): readonly ProofStep[] => {
  const steps: ProofStep[] = [];
  for (let [start, end] = [0, size]; end - start > 1; ) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      steps.unshift(cover(middle, end));
      end = middle;
    } else {
      steps.unshift(cover(start, middle));
      start = middle;
    }
  }
  return steps;
};

/**
 * What a consistency proof between trees of `size1` and `size2` leaves (1 ≤ size1 ≤ size2) consists of. RFC 6962, 2.1.2.
 */
export const consistencySteps = (size1: number, size2: number): readonly ProofStep[] => {
  const steps: ProofStep[] = [];
  let [start, end, whole] = [0, size2, true];
  while (size1 !== end) {
    const middle = start + splitOf(end - start);
    if (size1 <= middle) {
      steps.unshift(cover(middle, end));
      end = middle;
    } else {
      steps.unshift(cover(start, middle));
      start = middle;
      whole = false;
    }
  }
  return whole ? steps : [cover(start, end), ...steps];
};
