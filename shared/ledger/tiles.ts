import type { NodeAddress } from './subtrees.ts';

/** Hashes in a full tile, and levels of the tree that a tile spans. https://c2sp.org/tlog-tiles */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** One tile: `level` counts tiles, not nodes; `width` 1 to 256 hashes (256: a full tile). */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

/** The index in groups of three digits, all but the last begun with an x: 1234067 is x001/x234/067. */
const indexPath = (index: number): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/.{3}/g) ?? [];
  return groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
};

const suffix = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);

/** Path of a tile below the log's prefix: tile/0/x001/x234/067 or tile/1/000.p/5. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${suffix(width)}`;

/** Path of the entries whose hashes a tile of level 0 holds. */
export const entriesPath = ({ index, width }: Omit<Tile, 'level'>): string =>
  `tile/entries/${indexPath(index)}${suffix(width)}`;

/** How many hashes a tile level of a log of `size` leaves has altogether. */
const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/**
 * The tile that a perfect subtree's hash is read from, in a log of `size` leaves: the tile itself, and which of its hashes
 * (`from`, `count`: a power of two) the subtree is the root of.
 */
export const tileOf = (
  { level, index }: NodeAddress,
  size: number,
): { readonly tile: Tile; readonly from: number; readonly count: number } => {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * count;
  const tileIndex = Math.floor(first / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, hashesAt(tileLevel, size) - tileIndex * TILE_WIDTH);
  return { tile: { level: tileLevel, index: tileIndex, width }, from: first % TILE_WIDTH, count };
};

/**
 * The tiles that hold a hash which a log of `before` leaves did not have and one of `after` leaves has, lowest level first:
 * what an append must write.
 */
export const tilesWritten = (before: number, after: number): readonly Tile[] => {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, after) > 0; level += 1) {
    const [had, has] = [hashesAt(level, before), hashesAt(level, after)];
    for (let index = Math.floor(had / TILE_WIDTH); index * TILE_WIDTH < has; index += 1) {
      if (has > had) tiles.push({ level, index, width: Math.min(TILE_WIDTH, has - index * TILE_WIDTH) });
    }
  }
  return tiles;
};
