import type { Mark } from '../domain/model/selection.ts';
import type { Instant } from '../domain/model/time.ts';

/** `exam` is the internal track's one sheet of marks. */
export type SheetKind = 'written' | 'interview' | 'exam';

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
};

export type ScoreStore = {
  /** The whole sheet in one conditional put: all rows or none. `stale` when this version is there already. */
  add(sheet: ScoreSheet): Promise<'written' | 'stale'>;
  latest(campaign: string, kind: SheetKind): Promise<ScoreSheet | undefined>;
};
