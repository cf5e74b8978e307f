import { addDays } from '../calendar/days.ts';
import { isSigned } from '../contracts/moves.ts';
import type { ContractState } from '../model/contract.ts';
import type { LocalDate } from '../model/time.ts';
import { isOpen } from '../objections/moves.ts';
import type { Ending } from './ended-at.ts';
import { retentionEndsOn } from './ends-on.ts';

/** What a county may choose: at least as long as an administrative review may be asked for, at most three years (counties/schema.ts). */
export const LEAST_RETENTION_DAYS = 60;
export const MOST_RETENTION_DAYS = 1095;

/** Deleting begins on the day after the last day of keeping and has that whole day: only what is left after it is overdue. */
export const deletionBeginsOn = (ending: Ending, days: number): LocalDate | undefined => {
  const last = retentionEndsOn(ending, days);
  return last === undefined ? undefined : addDays(last, 1);
};

/** Whether personal data of a campaign's unsuccessful applicants is to be deleted on `today`, a day of Asia/Shanghai. */
export const isDeletionDue = (ending: Ending, days: number, today: LocalDate): boolean => {
  const begins = deletionBeginsOn(ending, days);
  return begins !== undefined && today >= begins;
};

/** The same, whatever number of days a record names: never fewer than any county may choose. */
export const mayBeDeleted = (ending: Ending, days: number, today: LocalDate): boolean =>
  days >= LEAST_RETENTION_DAYS && isDeletionDue(ending, days, today);

type Contracted = { readonly contract?: { readonly state: ContractState } };

/** Whether somebody was hired: what is kept of them belongs to their employment (劳动合同法 第五十条). */
export const isHired = ({ contract }: Contracted): boolean =>
  contract !== undefined && isSigned(contract.state);

/** What somebody has asked of the bureau and not been answered yet. */
export type Unanswered = {
  readonly objections: readonly { readonly state: Parameters<typeof isOpen>[0]['state'] }[];
  readonly applications: readonly { readonly appeal?: { readonly state: 'filed' | 'upheld' | 'rejected' } }[];
  readonly scoreReviews: readonly { readonly answer?: object }[];
};

/**
 * How many objections, appeals and score reviews of a campaign still wait for their answer: as long as one does, nothing of the
 * campaign is deleted, because whoever answers needs what it is about.
 */
export const unansweredIn = ({ objections, applications, scoreReviews }: Unanswered): number =>
  objections.filter(isOpen).length +
  applications.filter(({ appeal }) => appeal?.state === 'filed').length +
  scoreReviews.filter(({ answer }) => answer === undefined).length;
