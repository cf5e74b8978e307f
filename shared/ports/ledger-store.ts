import type { Frontier } from '../ledger/frontier.ts';

/** An entry of the log as the county keeps it: its public text, and which change of which item it stands for. */
export type LoggedEntry = {
  readonly index: number;
  /** Id of the fact. */
  readonly id: string;
  /** Key of the item, `pk|sk`. */
  readonly item: string;
  /** Digest of the item's canonical text at that moment, lower-case hex. */
  readonly digest: string;
  /** The public entry: what is hashed into the tree. */
  readonly entry: string;
};

/** Where the log stands. `published`: how many entries lie as tiles under a signed checkpoint. */
export type LogState = {
  readonly version: number;
  readonly frontier: Frontier;
  readonly published: number;
};

export type LedgerStore = {
  /** Version 0 and an empty frontier before the first entry. Consistent read. */
  state(): Promise<LogState>;
  /** Ids among these that are in the log already. */
  known(facts: readonly { readonly id: string; readonly item: string }[]): Promise<ReadonlySet<string>>;
  /**
   * Writes entries and the state after them, all or nothing; at most MOST_ENTRIES at once. `stale` when the log has moved on or
   * one of the facts is in it.
   */
  append(entries: readonly LoggedEntry[], next: LogState): Promise<'written' | 'stale'>;
  /**
   * Entries of one bundle of 256, in order, as far as there are any; without the first `skipped`, when there are some that one has.
   * Consistent read.
   */
  bundle(index: number, skipped?: number): Promise<readonly LoggedEntry[]>;
  /** Undefined when the log is not that long. Consistent read. */
  entry(index: number): Promise<LoggedEntry | undefined>;
  /** Indexes of everything logged of one item, oldest first. */
  indexesOf(item: string): Promise<readonly number[]>;
  /** Notes that so many entries are published; `stale` when the state has changed. */
  published(size: number, state: LogState): Promise<'written' | 'stale'>;
};

/** DynamoDB takes 100 items in a transaction: two per entry and the state. */
export const MOST_ENTRIES = 49;
