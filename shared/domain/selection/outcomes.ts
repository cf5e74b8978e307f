import type { Campaign, OpenCampaign } from '../model/campaign.ts';
import { OPEN_RULES } from '../model/finding.ts';
import type { Candidate, Outcome, OutcomeId, Standing } from '../model/selection.ts';
import { isCancelled } from '../opening/effective.ts';
import { isAdmitted, judgeMark } from './exam-stages.ts';
import { internalOutcomes } from './internal/outcomes.ts';
import { hasLeft, leftTheField, leftTheList } from './left.ts';
import { type RankingSheet, rankingSheet } from './ranking-sheet.ts';
import { type Sheets, sheetsSeen } from './sheets.ts';
import type { WalkStep } from './walk.ts';

type Ending = Pick<Outcome, 'shortlisted' | 'reached' | 'substitute'> & {
  readonly outcome?: OutcomeId | undefined;
  readonly interviewed?: boolean;
};

const NOT_YET: Ending = { shortlisted: false, reached: false, substitute: false };

const endedBefore = (outcome: OutcomeId): Ending => ({ ...NOT_YET, outcome });
const listed = (outcome: OutcomeId | undefined): Ending => ({
  ...NOT_YET,
  outcome,
  shortlisted: true,
  interviewed: true,
});

/** What the walk down the ranking says of one person. */
const endingOnPath = (number: string, path: readonly WalkStep[]): Ending => {
  for (const step of path) {
    if (step.kind === 'reached') {
      const member = step.members.find((one) => one.number === number);
      if (!member) continue;
      const outcome = member.result === 'pending' ? undefined : member.result;
      return { ...listed(outcome), reached: true, substitute: member.substitute };
    }
    if (step.numbers.includes(number)) return listed(step.kind === 'waiting' ? undefined : step.kind);
  }
  return listed(undefined);
};

const endingOf = (
  campaign: OpenCampaign,
  candidate: Candidate,
  sheets: Sheets,
  sheet: RankingSheet | undefined,
): Ending => {
  const { number, written, interview, checks } = candidate;
  if (leftTheField(checks) && candidate.review !== 'refused') return endedBefore('withdrawn');
  if (candidate.failed.length > 0 || candidate.review === 'refused') return endedBefore('ineligible');
  if (!isAdmitted(candidate)) return NOT_YET;
  if (isCancelled(campaign, candidate.position)) return endedBefore('post-cancelled');
  if (!sheets.written || !sheet) return NOT_YET;
  const below = judgeMark('written', written, campaign.written.pass);
  if (below) return endedBefore(below);
  if (!sheet.shortlist.numbers.has(number)) return endedBefore('not-shortlisted');
  if (leftTheList(checks)) return { ...NOT_YET, outcome: 'withdrawn', shortlisted: true };
  if (!sheets.interview) return { ...NOT_YET, shortlisted: true };
  const failed = judgeMark('interview', interview, campaign.interview.pass);
  if (failed) return listed(failed);
  const ending = endingOnPath(number, sheet.path);
  return hasLeft(checks) && !ending.reached ? listed('withdrawn') : ending;
};

const outcomeOf = (candidate: Candidate, ending: Ending, standing: Standing | undefined): Outcome => {
  const { number, position, written, interview } = candidate;
  const { outcome, shortlisted, reached, substitute, interviewed } = ending;
  return {
    number,
    position,
    failed: OPEN_RULES.filter((rule) => candidate.failed.includes(rule)),
    ...(outcome && { outcome }),
    ...(outcome !== 'ineligible' && written !== undefined && { written }),
    ...(interviewed && interview !== undefined && { interview }),
    ...(standing && { final: standing.final, rank: standing.rank }),
    shortlisted,
    reached,
    substitute,
  };
};

const openOutcomes = (
  campaign: OpenCampaign,
  candidates: readonly Candidate[],
  sheets: Sheets,
): readonly Outcome[] => {
  const byPosition = new Map(
    campaign.positions.map(({ code }) => [code, rankingSheet(campaign, candidates, code, sheets)]),
  );
  return candidates.map((candidate) => {
    const sheet = byPosition.get(candidate.position);
    const standing = sheet?.standings.find(({ number }) => number === candidate.number);
    return outcomeOf(candidate, endingOf(campaign, candidate, sheets, sheet), standing);
  });
};

/**
 * Where every candidate stands, from what is recorded so far, in the order of `candidates`; nothing but the figures decides,
 * so the same people in another order get the same outcomes. `outcome` is missing while somebody is still in the procedure.
 * Marks of people who are not in the running are ignored. `sheets` says which score sheets have been imported.
 * Source: 四(二)3, 四(一), rules.md 4, the results of formats.md.
 */
export const computeOutcomes = (
  campaign: Campaign,
  candidates: readonly Candidate[],
  sheets: Sheets = sheetsSeen(candidates),
): readonly Outcome[] =>
  campaign.track === 'open'
    ? openOutcomes(campaign, candidates, sheets)
    : internalOutcomes(campaign, candidates, sheets);
