import { sha256 } from '../../shared/adapters/digest.ts';
import { hashLeaf, rootOver } from '../../shared/ledger/frontier.ts';
import { HASH_BYTES } from '../../shared/ledger/hash.ts';
import { entriesPath, TILE_WIDTH, type Tile, tilePath } from '../../shared/ledger/tiles.ts';
import type { LedgerFiles } from '../../shared/ports/ledger-files.ts';
import { entryBytes } from './append.ts';
import type { EntriesOf } from './bundles.ts';

const joined = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

const hashesIn = (tile: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: tile.length / HASH_BYTES }, (_, place) =>
    tile.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );

/** What two bytes can tell. */
const LONGEST_ENTRY = 65_535;

/** Each entry with its length in two bytes before it. Throws an Error for one that is longer than they can tell. https://c2sp.org/tlog-tiles, Log entries */
const bundleOf = (entries: readonly string[]): Uint8Array =>
  joined(
    entries.flatMap((entry) => {
      const bytes = entryBytes(entry);
      if (bytes.length > LONGEST_ENTRY) throw new Error(`an entry of ${bytes.length} bytes fits no bundle`);
      return [Uint8Array.of(Math.floor(bytes.length / 256), bytes.length % 256), bytes];
    }),
  );

export type TileSources = { readonly entriesOf: EntriesOf; readonly files: LedgerFiles };

/** The lowest tiles and their entries, from the entries the table has. */
const putLeaves = async ({ entriesOf, files }: TileSources, tile: Tile): Promise<void> => {
  const entries = (await entriesOf(tile.index, tile.width)).map(({ entry }) => entry);
  const hashes = entries.map((entry) => hashLeaf(entryBytes(entry), sha256));
  await Promise.all([
    files.put(entriesPath(tile), bundleOf(entries), true),
    files.put(tilePath(tile), joined(hashes), true),
  ]);
};

/** The hash that a full tile contributes to the level above. */
const summary = async (files: LedgerFiles, level: number, index: number): Promise<Uint8Array> => {
  const path = tilePath({ level, index, width: TILE_WIDTH });
  const bytes = await files.read(path);
  if (bytes?.length !== TILE_WIDTH * HASH_BYTES) throw new Error(`no full tile ${path}`);
  return rootOver(hashesIn(bytes), sha256);
};

/** A tile above the lowest, from the tile as it was published last (`had` hashes) and the full tiles below. */
const putAbove = async ({ files }: TileSources, tile: Tile, had: number): Promise<void> => {
  const before = had === 0 ? new Uint8Array() : await files.read(tilePath({ ...tile, width: had }));
  const kept = before === undefined ? [] : hashesIn(before);
  const missing = Array.from({ length: tile.width - kept.length }, (_, place) => kept.length + place);
  const added = await Promise.all(
    missing.map((place) => summary(files, tile.level - 1, tile.index * TILE_WIDTH + place)),
  );
  await files.put(tilePath(tile), joined([...kept, ...added]), true);
};

/** Writes one tile of a log that had `published` entries as files; writing it again writes the same bytes. */
export const putTile = (sources: TileSources, tile: Tile, published: number): Promise<void> => {
  if (tile.level === 0) return putLeaves(sources, tile);
  const had = Math.floor(published / TILE_WIDTH ** tile.level) - tile.index * TILE_WIDTH;
  return putAbove(sources, tile, Math.max(0, had));
};
