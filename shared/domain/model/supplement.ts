import type { NoticeRow } from './notice.ts';
import type { OutcomeId } from './selection.ts';
import type { Instant, LocalDate } from './time.ts';

/** Somebody who was listed and no longer is, masked; `why` is what became of them. */
export type RemovedRow = Pick<NoticeRow, 'number' | 'maskedName' | 'position' | 'office'> & {
  readonly why?: OutcomeId;
};

/**
 * A dated supplement (补充公示) to a notice whose frozen text never changes. Whoever is added has a notice period of their own;
 * the period of those already listed stays as it was.
 */
export type NoticeSupplement = {
  readonly notice: string;
  readonly campaign: string;
  /** 1 for the first supplement of a notice. */
  readonly version: number;
  readonly at: Instant;
  readonly removed: readonly RemovedRow[];
  readonly added: readonly NoticeRow[];
  /** Last day of the period of those added; absent when nobody is. */
  readonly lastDay?: LocalDate;
  readonly provisional: boolean;
  readonly workingDays: number;
};
