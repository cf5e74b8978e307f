import type { Campaign, TrackId } from '../model/campaign.ts';
import type { Candidate, Outcome } from '../model/selection.ts';
import { isAdmitted } from '../selection/exam-stages.ts';
import { mayTakeExam } from '../selection/internal/ranking-sheet.ts';

/** How far people have come, in the order of the plan. */
export const STEPS = ['registered', 'admitted', 'shortlisted', 'qualified', 'ranked', 'proposed'] as const;
export type StepId = (typeof STEPS)[number];

/** Everybody who has come as far as this step, men and women. */
export type BalanceStep = { readonly step: StepId; readonly male: number; readonly female: number };

/** The steps of a track: there is no interview list on the internal one, and no assessment on the other. */
export const stepsOf = (track: TrackId): readonly StepId[] =>
  STEPS.filter((step) => step !== (track === 'open' ? 'qualified' : 'shortlisted'));

const reaches: Readonly<Record<StepId, (candidate: Candidate, outcome: Outcome | undefined) => boolean>> = {
  registered: () => true,
  admitted: isAdmitted,
  qualified: mayTakeExam,
  shortlisted: (_, outcome) => outcome?.shortlisted === true,
  ranked: (_, outcome) => outcome?.rank !== undefined,
  proposed: (_, outcome) => outcome?.outcome === 'proposed',
};

/**
 * Men and women at every step of one campaign, by what is recorded now. Only reported: nothing of it goes into a rank.
 * Source: 四 (opening paragraph, 男女比例要相对平衡), 四(二)3 (男女比例适当), rules.md 4.
 */
export const balanceOf = (
  { track }: Pick<Campaign, 'track'>,
  candidates: readonly Candidate[],
  outcomes: readonly Outcome[],
): readonly BalanceStep[] => {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.number, outcome]));
  return stepsOf(track).map((step) => {
    const there = candidates.filter((one) => reaches[step](one, outcomeOf.get(one.number)));
    const male = there.filter(({ sex }) => sex === 'male').length;
    return { step, male, female: there.length - male };
  });
};

/** The same of several campaigns together, step by step; steps that none of them has are left out. */
export const sumOfBalances = (balances: readonly (readonly BalanceStep[])[]): readonly BalanceStep[] =>
  STEPS.flatMap((step) => {
    const own = balances.flat().filter((one) => one.step === step);
    if (own.length === 0) return [];
    const sum = (sex: 'male' | 'female') => own.reduce((total, one) => total + one[sex], 0);
    return [{ step, male: sum('male'), female: sum('female') }];
  });

/** Share of women in whole and tenths of a percent, 0 to 100, rounded half up; undefined where there is nobody. */
export const shareOfWomen = ({ male, female }: Pick<BalanceStep, 'male' | 'female'>): number | undefined =>
  male + female === 0 ? undefined : Math.floor((female * 1000) / (male + female) + 0.5) / 10;
