import type { Register } from '../../../shared/domain/model/recusal.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import {
  relatedNumbers,
  relationTo,
  staffParticipant,
  standingOf,
} from '../../../shared/domain/recusal/match.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** Whether somebody signed in has a declared relation to this applicant and must leave them to others (回避). */
export const isRecused = (register: Register, staff: Staff, number: string): boolean =>
  relationTo(register, staffParticipant(staff), number) !== undefined;

/** Whether to remind a reviewer who has not declared yet; reviewing goes on meanwhile. */
export const asksToDeclare = ({ recusals }: CampaignState, staff: Staff): boolean =>
  may(staff.roles, 'review.decide') && standingOf(recusals, staffParticipant(staff)) === 'undeclared';

/** The same campaign without the applicants this person must leave to others: the review pile skips them. */
export const withoutRelated = (state: CampaignState, staff: Staff): CampaignState => {
  const related = relatedNumbers(state.recusals, staffParticipant(staff));
  return related.size === 0
    ? state
    : { ...state, rows: state.rows.filter(({ number }) => !related.has(number)) };
};
