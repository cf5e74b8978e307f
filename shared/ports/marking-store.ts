import type { MarkEntry, MarkKind, MarkSettlement } from '../domain/model/marking.ts';
import type { Instant } from '../domain/model/time.ts';
import type { ScoreSheet } from './score-store.ts';

type Signed = {
  readonly campaign: string;
  readonly kind: MarkKind;
  /** Of the marking when this was added to it. */
  readonly version: number;
  /** Name and account, as pages show them. */
  readonly by: string;
  readonly at: Instant;
};

/** One examiner's entry as stored; older ones of the same examiner are kept. */
export type StoredEntry = MarkEntry &
  Signed & {
    /** Digest of the values, so that the same file again is recognised. Lower-case hex SHA-256. */
    readonly sha256: string;
    readonly fileName: string;
  };

export type StoredMarkSettlement = MarkSettlement & Signed & { readonly reason: string };

/** Everything entered twice of one sheet. `version` counts changes and guards against two people acting at once. */
export type StoredMarking = {
  readonly version: number;
  /** The latest entry of each examiner, in the order in which they first entered. */
  readonly entries: readonly StoredEntry[];
  readonly settlements: readonly StoredMarkSettlement[];
};

/** An entry or a settlement, and the agreed sheet when it leaves nothing open: all of it is written, or nothing. */
export type MarkingChange = {
  readonly campaign: string;
  readonly kind: MarkKind;
  /** The version it makes: the stored one plus 1. */
  readonly version: number;
  /** Version of the campaign's progress it was decided on. */
  readonly progress: number;
  readonly added: { readonly entry: StoredEntry } | { readonly settlement: StoredMarkSettlement };
  readonly sheet?: ScoreSheet;
};

export type MarkingStore = {
  /** Consistent read; version 0 before anybody entered anything. */
  find(campaign: string, kind: MarkKind): Promise<StoredMarking>;
  /**
   * `stale` when somebody else changed the marking, the sheet or the campaign's stage in between; `locked` when the notice of
   * these marks was scheduled in between.
   */
  change(change: MarkingChange): Promise<'written' | 'stale' | 'locked'>;
};
