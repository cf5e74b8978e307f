import type { Campaign } from '../../model/campaign.ts';
import type { InputCandidate, InputPosition, NoticeInputs } from '../../model/notice-inputs.ts';
import type { Candidate, Outcome } from '../../model/selection.ts';
import { internalRankingSheet } from '../../selection/internal/ranking-sheet.ts';
import { hasLeft } from '../../selection/left.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import { rankingSheet } from '../../selection/ranking-sheet.ts';
import type { Sheets } from '../../selection/sheets.ts';
import type { WalkStep } from '../../selection/walk.ts';
import type { NoticeSource } from '../content/person.ts';
import { ALL_SHEETS, campaignOf, candidatesOf } from './restore.ts';

type Reached = Extract<WalkStep, { kind: 'reached' }>;

const groupsReached = (
  campaign: Campaign,
  candidates: readonly Candidate[],
  position: string,
  sheets: Sheets,
): readonly Reached[] => {
  const sheet =
    campaign.track === 'open'
      ? rankingSheet(campaign, candidates, position, sheets)
      : internalRankingSheet(campaign, candidates, position, sheets);
  return (sheet?.path ?? []).filter((step) => step.kind === 'reached');
};

type Flags = Pick<InputCandidate, 'out' | 'waiting'>;

/** Whom the way down the ranking reached without a place: out, whatever the reason, or not settled yet. By number. */
export const walkFlags = ({ campaign, candidates, sheets }: NoticeSource): ReadonlyMap<string, Flags> =>
  new Map(
    campaign.positions
      .flatMap(({ code }) => groupsReached(campaign, candidates, code, sheets))
      .flatMap(({ members }) => members)
      .flatMap(({ number, result }): readonly (readonly [string, Flags])[] => {
        if (result === 'proposed') return [];
        return [[number, result === 'pending' ? { waiting: true } : { out: true }]];
      }),
  );

const proposedAt = (position: string, outcomes: readonly Outcome[]): string =>
  outcomes
    .filter((one) => one.position === position && one.outcome === 'proposed')
    .map(({ number, substitute }) => `${number}${substitute ? '+' : ''}`)
    .sort()
    .join();

/**
 * The positions with how many places lapsed, and where people of equal rank are out, with how many of them needed a place: said
 * only where the published result does not follow without it. Numbers of people, never who or why.
 */
export const settledPositions = (inputs: NoticeInputs, source: NoticeSource): readonly InputPosition[] => {
  const { campaign, candidates, sheets } = source;
  const checks = new Map(candidates.map((one) => [one.number, one.checks]));
  const stood = inputs.terms.positions.map((position) => {
    const members = groupsReached(campaign, candidates, position.code, sheets).flatMap((one) => one.members);
    const lapsed = members.filter(
      ({ number, result }) =>
        result !== 'proposed' && result !== 'pending' && checks.get(number)?.lapsed === true,
    ).length;
    return { ...position, ...(lapsed > 0 && { lapsed }) };
  });
  const bare: NoticeInputs = { ...inputs, terms: { ...inputs.terms, positions: stood } };
  const told = computeOutcomes(campaignOf(bare), candidatesOf(bare), ALL_SHEETS);
  const truth = computeOutcomes(campaign, candidates, sheets);
  return stood.map((position) => {
    if (proposedAt(position.code, told) === proposedAt(position.code, truth)) return position;
    const counted = groupsReached(campaign, candidates, position.code, sheets).flatMap(
      ({ rank, members }) => {
        const people = members.filter(({ number }) => !hasLeft(checks.get(number) ?? {})).length;
        return people < members.length ? [{ rank, people }] : [];
      },
    );
    return { ...position, counted };
  });
};
