import type { Instant } from '../../../shared/domain/model/time.ts';
import { isOverdue } from '../../../shared/domain/objections/due.ts';
import { isOpen } from '../../../shared/domain/objections/moves.ts';
import type { ObjectionRow } from '../../../shared/ports/objection-store.ts';

export type ListedObjection = ObjectionRow & { readonly overdue: boolean };

/** 0: overdue, 1: waiting, 2: settled. */
const urgency = (row: ListedObjection): number => (row.overdue ? 0 : isOpen(row) ? 1 : 2);

/** Overdue ones first, then those that wait, then the settled; within each the earliest due day first. */
export const listedObjections = (
  objections: readonly ObjectionRow[],
  now: Instant,
): readonly ListedObjection[] =>
  objections
    .map((row) => ({ ...row, overdue: isOpen(row) && isOverdue(row.dueOn, now) }))
    .sort((a, b) => urgency(a) - urgency(b) || a.dueOn.localeCompare(b.dueOn) || a.filedAt - b.filedAt);
