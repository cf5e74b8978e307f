import { createHash } from 'node:crypto';
import type { Frontier } from '../../../shared/ledger/frontier.ts';
import { HASH_BYTES } from '../../../shared/ledger/hash.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from '../../../shared/ledger/tiles.ts';

/** Every hash of a log in memory, by level from the leaves up: complete subtrees only. */
export type WholeTree = { readonly size: number; readonly levels: readonly Buffer[] };

const NODE = Buffer.of(1);

/** Builds the tree of `size` leaves; `leafAt` answers the hash of each. */
export const wholeTree = (size: number, leafAt: (index: number) => Uint8Array): WholeTree => {
  const leaves = Buffer.alloc(size * HASH_BYTES);
  for (let index = 0; index < size; index += 1) leaves.set(leafAt(index), index * HASH_BYTES);
  const levels = [leaves];
  for (let below = leaves; below.length >= 2 * HASH_BYTES; ) {
    const count = Math.floor(below.length / (2 * HASH_BYTES));
    const level = Buffer.alloc(count * HASH_BYTES);
    for (let index = 0; index < count; index += 1) {
      const children = below.subarray(index * 2 * HASH_BYTES, (index + 1) * 2 * HASH_BYTES);
      level.set(createHash('sha256').update(NODE).update(children).digest(), index * HASH_BYTES);
    }
    levels.push(level);
    below = level;
  }
  return { size, levels };
};

/** Bytes of a tile as it is published. */
export const tileBytes = ({ levels }: WholeTree, { level, index, width }: Tile): Uint8Array =>
  (levels[level * TILE_HEIGHT] ?? Buffer.alloc(0)).subarray(
    index * TILE_WIDTH * HASH_BYTES,
    (index * TILE_WIDTH + width) * HASH_BYTES,
  );

/** The right edge of the tree: of each perfect subtree, from the left, the root. */
export const frontierOf = ({ size, levels }: WholeTree): Frontier => {
  const roots: Uint8Array[] = [];
  let from = 0;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const width = 2 ** level;
    if (from + width > size) continue;
    const at = (from / width) * HASH_BYTES;
    roots.push(Uint8Array.from(levels[level]?.subarray(at, at + HASH_BYTES) ?? []));
    from += width;
  }
  return { size, roots };
};
