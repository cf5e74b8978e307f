import { type Combined, combine } from '../../../shared/domain/assessment/combine.ts';
import type { Assessment } from '../../../shared/domain/model/assessment.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { isAdmitted } from '../../../shared/domain/selection/exam-stages.ts';
import type { InternalState } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';

/** What one assessor found, as far as the viewer may know it. */
export type Entry = { readonly assessor: string; readonly by: string; readonly assessment: Assessment };

/** Somebody to be assessed, and what was found of them so far. */
export type Assessed = {
  readonly number: string;
  readonly name: string;
  readonly position: string;
  readonly combined: Combined;
  readonly entries: readonly Entry[];
};

/**
 * Everybody review admitted, in the worksheet's order. Whoever enters verdicts sees only their own: each assessor judges
 * without knowing what another wrote. Source: rules.md 2 (entered separately).
 */
export const assessedPeople = (state: InternalState, viewer: Staff): readonly Assessed[] => {
  const { sheets, settlements } = state.assessment;
  const names = namesOf(state);
  const enters = may(viewer.roles, 'assessment.enter');
  const shown = enters ? sheets.filter(({ assessor }) => assessor === viewer.account) : sheets;
  return state.candidates.filter(isAdmitted).map(({ number, position }) => ({
    number,
    name: names[number] ?? '',
    position,
    combined: hidden(combine(number, sheets, settlements), enters),
    entries: shown.flatMap(({ assessor, by, verdicts }) => {
      const assessment = verdicts[number];
      return assessment === undefined ? [] : [{ assessor, by, assessment }];
    }),
  }));
};

/** What the assessors differ in would tell one of them what the other wrote. */
const hidden = (combined: Combined, enters: boolean): Combined =>
  enters && combined.state === 'differs' ? { state: 'differs', differing: [] } : combined;
