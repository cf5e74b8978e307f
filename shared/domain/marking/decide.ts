import type { MarkEntry, MarkSettlement } from '../model/marking.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Mark } from '../model/selection.ts';
import { parseMark } from '../ranking/mark.ts';
import type { KnownRefusal } from '../refusals.ts';
import { compareEntries, ENTRIES_NEEDED, enteredOf } from './compare.ts';
import { bothOf } from './standing.ts';

/** Longest reason of a settlement or a decision on a score review, in characters. */
export const LONGEST_REASON = 500;

/**
 * Whether this examiner may enter a sheet: one of the two who did so already, or while there are fewer than two.
 * Refusal: `scores.entered-by-two`.
 */
export const decideEntry = (
  examiner: string,
  entries: readonly MarkEntry[],
): Result<{ readonly own: boolean }, KnownRefusal> => {
  if (entries.some((entry) => entry.examiner === examiner)) return accept({ own: true });
  return entries.length < ENTRIES_NEEDED ? accept({ own: false }) : refuse('scores.entered-by-two');
};

/** How a third person settles a difference; `mark` as typed. */
export type SettleMarkCommand = {
  readonly number: string;
  readonly mark: string;
  readonly reason: string;
  /** Staff account. */
  readonly by: string;
};

/** A reason without the blanks around it. Refusals: `scores.reason-required`, `scores.reason-too-long` (facts `most`). */
export const checkReason = (text: string): Result<string, KnownRefusal> => {
  const reason = text.trim();
  if (reason === '') return refuse('scores.reason-required', { field: 'reason' });
  return [...reason].length > LONGEST_REASON
    ? refuse('scores.reason-too-long', { field: 'reason', facts: { most: LONGEST_REASON } })
    : accept(reason);
};

const checkMark = (text: string): Result<Mark, KnownRefusal> => {
  const mark = parseMark(text.trim());
  return mark.ok ? mark : refuse('scores.mark-malformed', { field: 'mark', facts: { value: text } });
};

/**
 * Decides to settle a difference between the two entries, or between the two markings of a paper. The mark may be one that
 * neither entered: what counts is the paper. Refusals: `scores.nothing-to-settle`, `scores.own-difference` (one of the two who
 * entered), `scores.mark-malformed`, `scores.reason-required`, `scores.reason-too-long`.
 */
export const decideMarkSettlement = (
  { number, mark, reason, by }: SettleMarkCommand,
  entries: readonly MarkEntry[],
  settlements: readonly MarkSettlement[],
): Result<MarkSettlement & { readonly reason: string }, KnownRefusal> => {
  const both = bothOf(entries);
  if (both === undefined || compareEntries(number, both, settlements).state !== 'differs')
    return refuse('scores.nothing-to-settle');
  if (entries.some(({ examiner }) => examiner === by)) return refuse('scores.own-difference');
  const settled = checkMark(mark);
  if (!settled.ok) return settled;
  const why = checkReason(reason);
  if (!why.ok) return why;
  return accept({
    number,
    mark: settled.value,
    over: enteredOf(number, entries),
    settler: by,
    reason: why.value,
  });
};
