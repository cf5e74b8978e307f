import type { NoticePerson } from '../../../shared/domain/model/notice.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { decideWithdrawal } from '../../../shared/domain/objections/decide-withdrawal.ts';
import { isOverdue } from '../../../shared/domain/objections/due.ts';
import { isOpen } from '../../../shared/domain/objections/moves.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';

/** Everything an objector may know; also the body of POST /api/objections. Who answered is not part of it. */
export type ObjectionModel = Pick<
  StoredObjection,
  'number' | 'notice' | 'state' | 'text' | 'named' | 'filedAt' | 'dueOn' | 'dueProvisional' | 'withdrawnAt'
> & {
  readonly title: string;
  readonly maskedName?: string;
  readonly overdue: boolean;
  readonly mayWithdraw: boolean;
  readonly answer?: {
    readonly decision: 'upheld' | 'rejected';
    readonly reason: string;
    readonly at: Instant;
    /** Whether somebody was taken off the notice for it. */
    readonly struck: boolean;
    /** What the bureau does about it, where nobody was struck. */
    readonly follows?: string;
  };
};

/** What the objector may read at `now`. */
export function objectionModel(
  objection: StoredObjection,
  notice: PublishedNotice | undefined,
  supplements: readonly NoticeSupplement[],
  now: Instant,
): ObjectionModel {
  const { number, state, text, named, filedAt, dueOn, dueProvisional, withdrawnAt, answer } = objection;
  const rows: readonly NoticePerson[] = notice?.rows ?? [];
  const everListed = [...rows, ...supplements.flatMap(({ added }) => added)];
  const person = everListed.find((row) => row.number === objection.concerns);
  return {
    number,
    notice: objection.notice,
    title: notice?.title ?? objection.notice,
    state,
    text,
    named,
    filedAt,
    dueOn,
    dueProvisional,
    overdue: isOpen(objection) && isOverdue(dueOn, now),
    mayWithdraw: decideWithdrawal(objection, now).ok,
    ...(person && { maskedName: person.maskedName }),
    ...(withdrawnAt !== undefined && { withdrawnAt }),
    ...(answer && {
      answer: {
        decision: answer.decision,
        reason: answer.reason,
        at: answer.at,
        struck: answer.struck !== undefined,
        ...(answer.follows !== undefined && { follows: answer.follows }),
      },
    }),
  };
}
