import { putItem } from '../../../shared/adapters/dynamo/commands.ts';
import {
  toLedgerEntryItem,
  toLedgerFactItem,
  toLogStateItem,
} from '../../../shared/adapters/dynamo/items/ledger-items.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import { hashLeaf } from '../../../shared/ledger/frontier.ts';
import { inclusionSteps } from '../../../shared/ledger/subtrees.ts';
import { TILE_WIDTH, type Tile, tileOf, tilePath } from '../../../shared/ledger/tiles.ts';
import type { LedgerFiles } from '../../../shared/ports/ledger-files.ts';
import type { Salts } from '../../../shared/ports/vault.ts';
import { entryAt, sha256 } from './facts.ts';
import { frontierOf, tileBytes, wholeTree } from './whole-tree.ts';

/** Tiles at the right edge of the log: the last of each level, unless it is full. */
const edgeTiles = (size: number): readonly Tile[] => {
  const tiles: Tile[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH))
    if (hashes % TILE_WIDTH > 0)
      tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width: hashes % TILE_WIDTH });
  return tiles;
};

const pathTiles = (proved: number, size: number): readonly Tile[] =>
  size === 0
    ? []
    : inclusionSteps(proved, size).flatMap((step) => step.map((node) => tileOf(node, size).tile));

export type Prebuilt = { readonly table: Table; readonly files: LedgerFiles; readonly salts: Salts };

/**
 * Makes the table and the files look as if `size` facts had been appended and published, as far as a worker or a proof of the entry
 * `proved` looks at them: the state, the entries of the bundle that is not full, the tiles at the right edge, and the path of that one
 * entry. All other leaves are hashes of their index.
 */
export const prebuildLog = async (
  { table, files, salts }: Prebuilt,
  size: number,
  proved: number,
): Promise<void> => {
  const last = Math.floor(size / TILE_WIDTH) * TILE_WIDTH;
  const unfilled = Array.from({ length: size - last }, (_, place) => last + place);
  const kept = [...new Set([proved, ...unfilled])].filter((index) => index < size);
  const entries = await Promise.all(kept.map((index) => entryAt(index, salts)));
  const real = new Map(
    entries.map(({ index, entry }) => [index, hashLeaf(new TextEncoder().encode(entry), sha256)]),
  );
  const number = Buffer.alloc(6);
  const tree = wholeTree(size, (index) => {
    number.writeUIntBE(index, 0, 6);
    return real.get(index) ?? sha256(number);
  });
  await putItem(table, toLogStateItem({ version: 1, frontier: frontierOf(tree), published: size }));
  for (const entry of entries)
    await Promise.all(
      [toLedgerEntryItem(entry), toLedgerFactItem(entry)].map((item) => putItem(table, item)),
    );
  const tiles = new Map(
    [...edgeTiles(size), ...pathTiles(proved, size)].map((tile) => [tilePath(tile), tile]),
  );
  for (const [path, tile] of tiles) await files.put(path, tileBytes(tree, tile), true);
};
