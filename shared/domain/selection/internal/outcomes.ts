import type { InternalCampaign } from '../../model/campaign.ts';
import { INTERNAL_RULES } from '../../model/finding.ts';
import type { Candidate, Outcome, OutcomeId } from '../../model/selection.ts';
import { isAdmitted } from '../exam-stages.ts';
import { hasLeft, leftTheField } from '../left.ts';
import type { Sheets } from '../sheets.ts';
import type { WalkStep } from '../walk.ts';
import { isQualified, judgeExam } from './judge.ts';
import { type InternalRankingSheet, internalRankingSheet } from './ranking-sheet.ts';

type Ending = Pick<Outcome, 'reached' | 'substitute'> & { readonly outcome?: OutcomeId | undefined };

const ended = (outcome?: OutcomeId): Ending => ({ outcome, reached: false, substitute: false });

/** What the walk down the ranking says of one person; nobody waits on this track, as nothing is checked after the exam. */
const endingOnPath = (number: string, path: readonly WalkStep[]): Ending => {
  for (const step of path) {
    if (step.kind !== 'reached') {
      if (step.numbers.includes(number)) return ended(step.kind === 'waiting' ? undefined : step.kind);
      continue;
    }
    const member = step.members.find((one) => one.number === number);
    if (member === undefined) continue;
    const outcome = member.result === 'pending' ? undefined : member.result;
    return { outcome, reached: true, substitute: member.substitute };
  }
  return ended();
};

const endingOf = (
  { exam: { pass } }: InternalCampaign,
  candidate: Candidate,
  sheets: Sheets,
  sheet: InternalRankingSheet | undefined,
): Ending => {
  if (leftTheField(candidate.checks) && candidate.review !== 'refused') return ended('withdrawn');
  if (candidate.failed.length > 0 || candidate.review === 'refused') return ended('ineligible');
  if (!isAdmitted(candidate) || candidate.assessment === undefined) return ended();
  if (!isQualified(candidate.assessment)) return ended('assessment-unqualified');
  if (!sheets.exam || !sheet) return ended();
  const failing = judgeExam(candidate.exam, pass);
  if (failing) return ended(failing);
  const ending = endingOnPath(candidate.number, sheet.path);
  return hasLeft(candidate.checks) && !ending.reached ? ended('withdrawn') : ending;
};

const outcomeOf = (
  candidate: Candidate,
  { outcome, reached, substitute }: Ending,
  sheet: InternalRankingSheet | undefined,
): Outcome => {
  const { number, position, assessment, exam } = candidate;
  const standing = sheet?.standings.find((one) => one.number === number);
  const examined = outcome !== 'ineligible' && outcome !== 'assessment-unqualified';
  return {
    number,
    position,
    failed: INTERNAL_RULES.filter((rule) => candidate.failed.includes(rule)),
    ...(outcome && { outcome }),
    ...(outcome !== 'ineligible' && assessment !== undefined && { assessment }),
    ...(examined && exam !== undefined && { exam }),
    ...(standing && { final: standing.final, rank: standing.rank }),
    shortlisted: false,
    reached,
    substitute,
  };
};

/**
 * Where every candidate of an internal campaign stands, in the order of `candidates`: ineligible, assessment-unqualified (any
 * of the five), exam-absent, exam-below, withdrawn, tie-unresolved, not-selected, proposed; missing while still in the
 * procedure. Source: 四(一), rules.md 2 and 4.
 */
export const internalOutcomes = (
  campaign: InternalCampaign,
  candidates: readonly Candidate[],
  sheets: Sheets,
): readonly Outcome[] => {
  const byPosition = new Map(
    campaign.positions.map(({ code }) => [code, internalRankingSheet(campaign, candidates, code, sheets)]),
  );
  return candidates.map((candidate) => {
    const sheet = byPosition.get(candidate.position);
    return outcomeOf(candidate, endingOf(campaign, candidate, sheets, sheet), sheet);
  });
};
