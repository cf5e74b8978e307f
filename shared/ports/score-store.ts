import type { MarkKind } from '../domain/model/marking.ts';
import type { Mark } from '../domain/model/selection.ts';
import type { Instant } from '../domain/model/time.ts';

/** `exam` is the internal track's one sheet of marks. */
export type SheetKind = MarkKind;

/** A mark put right by a score review (成绩复核): whose, from what to what, why and by whom. */
export type MarkCorrection = {
  readonly number: string;
  readonly from: Mark;
  readonly to: Mark;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

/** One imported sheet; versions are kept, the highest counts. `marks` maps application numbers to marks. */
export type ScoreSheet = {
  readonly campaign: string;
  readonly kind: SheetKind;
  readonly version: number;
  readonly marks: Readonly<Record<string, Mark>>;
  /** Digest of the parsed marks, so that the same import again is recognised. Lower-case hex SHA-256. */
  readonly sha256: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: Instant;
  /** Staff accounts of whoever entered the marks; a score review is decided by somebody else. */
  readonly hands?: readonly string[];
  /** Everything a score review changed since the marks were published, oldest first. */
  readonly corrections?: readonly MarkCorrection[];
};

export type ScoreStore = {
  /**
   * The whole sheet in one conditional write: all rows or none. `stale` when this version is there already, `locked` when the
   * notice of these marks is scheduled or published: marks that people are to read do not change under it.
   */
  add(sheet: ScoreSheet): Promise<'written' | 'stale' | 'locked'>;
  latest(campaign: string, kind: SheetKind): Promise<ScoreSheet | undefined>;
};
