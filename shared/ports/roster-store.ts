import type { Instant } from '../domain/model/time.ts';

/**
 * One imported roster (摸底表名册, 四(一)1) of one campaign; versions are kept, the highest counts. People are known by the
 * application number they would get in this campaign, a keyed digest: citizen numbers are never stored here.
 */
export type Roster = {
  readonly campaign: string;
  readonly version: number;
  /** Sorted, each once. */
  readonly numbers: readonly string[];
  /** Digest of the numbers, so that the same import again is recognised. Lower-case hex SHA-256. */
  readonly sha256: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: Instant;
};

/** What fits into one item of the table (400 KB) with room to spare. */
export const LONGEST_ROSTER = 20_000;

export type RosterStore = {
  /** The whole roster in one conditional put. `stale` when this version is there already. */
  add(roster: Roster): Promise<'written' | 'stale'>;
  latest(campaign: string): Promise<Roster | undefined>;
};
