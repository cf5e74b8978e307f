import { sha256 } from '../../shared/adapters/digest.ts';
import { entryFound, fileFound } from '../../shared/domain/audit/log/log-state.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type LogEntry, readEntry } from '../../shared/ledger/entry.ts';
import { hashLeaf } from '../../shared/ledger/frontier.ts';
import { HASH_BYTES, sameBytes } from '../../shared/ledger/hash.ts';
import { digestOf } from '../../shared/ledger/leaf.ts';
import { entriesPath, TILE_WIDTH, tilePath } from '../../shared/ledger/tiles.ts';
import type { LoggedEntry } from '../../shared/ports/ledger-store.ts';
import type { AuditLogServices } from './services.ts';

/** An entry that was read: what the county keeps of it, and what it says in public. */
export type ReadEntry = LoggedEntry & LogEntry & { readonly content: string };

export type Bundle = {
  /** The public texts in order, from which the tree is built; shorter than asked for when some are nowhere to be found. */
  readonly texts: readonly string[];
  /** Those of them that the table has, too. */
  readonly entries: readonly ReadEntry[];
  readonly found: readonly Found[];
};

/** Entries with their lengths before them. https://c2sp.org/tlog-tiles, Log entries */
const textsIn = (bundle: Uint8Array): readonly string[] => {
  const texts: string[] = [];
  for (let from = 0; from + 2 <= bundle.length; ) {
    const length = (bundle[from] ?? 0) * 256 + (bundle[from + 1] ?? 0);
    texts.push(new TextDecoder().decode(bundle.subarray(from + 2, from + 2 + length)));
    from += 2 + length;
  }
  return texts;
};

const hashesMatch = (tile: Uint8Array | undefined, texts: readonly string[]): boolean =>
  tile?.length === texts.length * HASH_BYTES &&
  texts.every((text, place) =>
    sameBytes(
      tile.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
      hashLeaf(new TextEncoder().encode(text), sha256),
    ),
  );

/** What the county keeps of an entry must be what its public text was made of. */
const fits = async (entry: LoggedEntry, said: LogEntry, { salts }: AuditLogServices): Promise<boolean> => {
  const salt = await salts.saltOf(entry.id);
  return said.digest === digestOf(`${salt}\n${entry.item}\n${entry.digest}`, sha256);
};

const compare = async (
  index: number,
  text: string,
  kept: LoggedEntry | undefined,
  services: AuditLogServices,
): Promise<ReadEntry | Found> => {
  if (kept === undefined) return entryFound(index, '已公布，但是账本里没有');
  if (kept.entry !== text) return entryFound(index, '账本里的内容与公布的不同');
  const said = readEntry(text);
  if (said === undefined || !(await fits(kept, said, services)))
    return entryFound(index, '与它所存证的材料对不上');
  return { ...kept, ...said, content: kept.digest };
};

const isFound = (one: ReadEntry | Found): one is Found => 'rule' in one;

/**
 * Reads one bundle of the log twice, as it is public and as the table has it, from the entry `from` to `end` (not included), and
 * compares the two. `size`: of the checkpoint whose files are read.
 */
export const readBundle = async (
  services: AuditLogServices,
  { from, end, size }: { readonly from: number; readonly end: number; readonly size: number },
  at: Instant,
): Promise<Bundle> => {
  const index = Math.floor(from / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
  const [entriesFile, tileFile] = [entriesPath({ index, width }), tilePath({ level: 0, index, width })];
  const [bytes, tile, kept] = await Promise.all([
    services.files.read(entriesFile),
    services.files.read(tileFile),
    services.ledger.bundle(index),
  ]);
  const published = bytes === undefined ? [] : textsIn(bytes);
  const faulty = (path: string, what: string): Found => fileFound(path, what, localDate(at));
  const found: Found[] = [];
  if (bytes === undefined) found.push(faulty(entriesFile, '不存在'));
  else if (published.length !== width) found.push(faulty(entriesFile, '不完整'));
  else if (!hashesMatch(tile, published)) found.push(faulty(tileFile, '不存在，或者与条目不符'));
  const keptAt = new Map(kept.map((entry) => [entry.index, entry]));
  const source = published.length === width ? published : textsOf(keptAt, index * TILE_WIDTH, width);
  const texts = source.slice(from - index * TILE_WIDTH, end - index * TILE_WIDTH);
  const compared = await Promise.all(
    texts.map((text, place) => compare(from + place, text, keptAt.get(from + place), services)),
  );
  return {
    texts,
    entries: compared.flatMap((one) => (isFound(one) ? [] : [one])),
    found: [...found, ...compared.filter(isFound)],
  };
};

/** The texts the table has, as far as there is no gap. */
const textsOf = (kept: ReadonlyMap<number, LoggedEntry>, first: number, width: number): readonly string[] => {
  const all = Array.from({ length: width }, (_, place) => kept.get(first + place)?.entry);
  const gap = all.indexOf(undefined);
  return all.slice(0, gap < 0 ? width : gap).filter((text) => text !== undefined);
};
