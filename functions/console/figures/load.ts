import { arrivalsPerHour, type Hour } from '../../../shared/domain/figures/arrivals.ts';
import { type BalanceStep, balanceOf } from '../../../shared/domain/figures/balance.ts';
import { type Distribution, distributionOf } from '../../../shared/domain/figures/distribution.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { examineesOf } from '../campaign-state/examinees.ts';
import { type CampaignState, isOpen } from '../campaign-state/load.ts';

export type SheetFigures = Distribution & { readonly kind: SheetKind; readonly pass?: number };

/** Everything the pictures of one campaign show, by what is recorded now. */
export type Figures = {
  readonly balance: readonly BalanceStep[];
  /** One per sheet that is imported. */
  readonly sheets: readonly SheetFigures[];
  readonly arrivals: readonly Hour[];
};

/** Men and women at every step of a campaign. */
export const balanceIn = ({ campaign, candidates, imported }: CampaignState): readonly BalanceStep[] =>
  balanceOf(campaign, candidates, computeOutcomes(campaign, candidates, imported));

const passOf = (state: CampaignState, kind: SheetKind): number | undefined => {
  if (!isOpen(state)) return state.campaign.track === 'internal' ? state.campaign.exam.pass : undefined;
  return kind === 'interview' ? state.campaign.interview.pass : state.campaign.written.pass;
};

/** Only marks that count: those of people who sit the exam. */
const sheetFigures = (state: CampaignState): readonly SheetFigures[] =>
  (['written', 'interview', 'exam'] as const).flatMap((kind) => {
    const marks = state.sheets[kind]?.marks;
    if (marks === undefined) return [];
    const examinees = examineesOf(state, kind);
    const counted = Object.entries(marks).flatMap(([number, mark]) => (examinees.has(number) ? [mark] : []));
    const pass = passOf(state, kind);
    return [{ kind, ...distributionOf(counted, pass), ...(pass !== undefined && { pass }) }];
  });

export const figuresOf = (state: CampaignState): Figures => {
  const { opens, closes } = state.campaign.registration;
  return {
    balance: balanceIn(state),
    sheets: sheetFigures(state),
    arrivals: arrivalsPerHour(
      state.rows.map(({ submittedAt }) => submittedAt),
      Date.parse(opens),
      Date.parse(closes),
    ),
  };
};
