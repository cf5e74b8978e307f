import type { Declaration } from '../../../shared/domain/model/recusal.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import { isSignedBy } from '../../../shared/domain/objections/recusal.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { isSame, staffParticipant } from '../../../shared/domain/recusal/match.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** A declaration beside what the campaign knows: whether the relative applied, and what was done in spite of it. */
export type RecusalRow = Declaration & {
  /** Application number of the relative who applied; '' for one who did not, and for 无回避关系. */
  readonly applied: string;
  /** Whether the declarant reviewed or assessed that applicant before declaring, or sits on the panel that hears them. */
  readonly late: readonly ('review' | 'assessment' | 'panel')[];
};

const lateActs = ({ who }: Declaration, number: string, state: CampaignState): RecusalRow['late'] => {
  const account = who.kind === 'staff' ? who.id : undefined;
  const row = state.rows.find((one) => one.number === number);
  const reviewed = account !== undefined && isSignedBy(row?.review?.by ?? '', account);
  const assessed = state.assessment.sheets.some(
    ({ assessor, verdicts }) => assessor === account && verdicts[number] !== undefined,
  );
  const hears = state.panels.panels.some(
    ({ members, assigned }) => assigned.includes(number) && members.some((one) => isSame(one, who)),
  );
  return [
    ...(reviewed ? (['review'] as const) : []),
    ...(assessed ? (['assessment'] as const) : []),
    ...(hears ? (['panel'] as const) : []),
  ];
};

/** The register as this person may read it: everybody's, or only their own. */
export const rowsFor = (state: CampaignState, staff: Staff): readonly RecusalRow[] => {
  const applicants = new Set(state.rows.map(({ number }) => number));
  const all = may(staff.roles, 'recusal.read-all');
  return state.recusals.declarations
    .filter(({ who }) => all || isSame(who, staffParticipant(staff)))
    .map((one) => {
      const number = one.what.kind === 'relation' ? one.what.number : '';
      const applied = applicants.has(number) ? number : '';
      const late = applied === '' || one.withdrawn ? [] : lateActs(one, number, state);
      return { ...one, applied, late };
    });
};
