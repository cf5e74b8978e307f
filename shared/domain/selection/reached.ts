import type { Campaign } from '../model/campaign.ts';
import type { Candidate, Checks } from '../model/selection.ts';
import { internalRankingSheet } from './internal/ranking-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { type Sheets, sheetsSeen } from './sheets.ts';
import type { CheckOutcome, WalkStep } from './walk.ts';

/** Somebody the selection came to, and what must be recorded of them next (empty: nothing more). */
export type Reached = {
  readonly number: string;
  readonly position: string;
  readonly rank: number;
  readonly substitute: boolean;
  readonly checks: Checks;
  readonly needs: readonly ('background' | 'medical')[];
  readonly result: CheckOutcome | 'pending';
};

/** The check due next: background before medical, and nothing once one of them, or the person, has ended it. */
const needsOf = (result: Reached['result'], checks: Checks): Reached['needs'] => {
  if (result !== 'pending') return [];
  return checks.background === undefined ? ['background'] : ['medical'];
};

const pathOf = (
  campaign: Campaign,
  candidates: readonly Candidate[],
  position: string,
  sheets: Sheets,
): readonly WalkStep[] => {
  const sheet =
    campaign.track === 'open'
      ? rankingSheet(campaign, candidates, position, sheets)
      : internalRankingSheet(campaign, candidates, position, sheets);
  return sheet?.path ?? [];
};

/**
 * Everybody reached for selection so far, by position and rank. Recording a failure or a withdrawal and asking again brings
 * in the next in rank (递补), unless the campaign allows no substitutes. The internal track has no checks: whoever is reached either declines or is
 * proposed. Source: 四(二)3, 四(一), rules.md 4.
 */
export const reachedFor = (
  campaign: Campaign,
  candidates: readonly Candidate[],
  sheets: Sheets = sheetsSeen(candidates),
): readonly Reached[] => {
  const checks = new Map(candidates.map((candidate) => [candidate.number, candidate.checks]));
  return campaign.positions.flatMap(({ code }) => {
    const path = pathOf(campaign, candidates, code, sheets);
    return path.flatMap((step) => {
      if (step.kind !== 'reached') return [];
      return step.members.map(({ number, result, substitute }) => {
        const own = checks.get(number) ?? {};
        const needs = needsOf(result, own);
        return { number, position: code, rank: step.rank, substitute, checks: own, needs, result };
      });
    });
  });
};
