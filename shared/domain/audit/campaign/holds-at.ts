import { appealHold } from '../../appeals/holds.ts';
import type { YearArrangement } from '../../calendar/working-days.ts';
import { isDecided } from '../../contracts/moves.ts';
import type { Progress, Stage } from '../../model/stage.ts';
import type { Instant } from '../../model/time.ts';
import { composeNotice } from '../../notices/compose.ts';
import { NOTICE_RULES } from '../../notices/kinds.ts';
import { readNoticeId } from '../../notices/notice-id.ts';
import { publishedAt } from '../../notices/published.ts';
import { resultHold } from '../../notices/result-hold.ts';
import { composeSupplement } from '../../notices/supplement.ts';
import { isOpen } from '../../objections/moves.ts';
import { noticeBlockers } from '../../objections/notice-blockers.ts';
import { leftOver, mayStillChoose } from '../../opening/choices.ts';
import { openingFigures } from '../../opening/figures.ts';
import type { KnownRefusal } from '../../refusals.ts';
import { stageBlockers } from '../../selection/blockers.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import { reachedFor } from '../../selection/reached.ts';
import { contractAt } from './contract-at.ts';
import type { CampaignEvidence } from './evidence.ts';
import { noticesAt } from './notices-at.ts';
import { objectionsAt } from './objections-at.ts';
import { listedAt, proposedOf } from './proposed-at.ts';
import { type Cut, untilFor } from './slack.ts';
import { type Standing, standingAt } from './standing-at.ts';

type Move = { readonly event: 'open' | 'close'; readonly stage: Stage };
type Facts = {
  readonly evidence: CampaignEvidence;
  readonly standing: Standing;
  readonly progress: Progress;
  readonly move: Move;
  readonly now: Instant;
  readonly cut: Cut;
  readonly arrangements: readonly YearArrangement[];
};

/** Whether whoever was proposed then differed from what notice and supplements listed. */
const isUnpublished = ({ evidence, standing, now, cut }: Facts): boolean => {
  const proposed = proposedOf(evidence);
  if (proposed === undefined) return false;
  const { campaign, candidates, sheets, names } = standing;
  const outcomes = computeOutcomes(campaign, candidates, sheets);
  const supplements = proposed.supplements.filter(({ at }) => at <= cut.until);
  const { rows } = composeNotice(campaign, outcomes, names, now);
  return composeSupplement({ ...proposed, supplements, proposed: rows, outcomes, at: now }) !== undefined;
};

const undecided = ({ evidence, standing, cut }: Facts): number => {
  const { campaign, candidates, sheets } = standing;
  const outcomes = new Map(
    computeOutcomes(campaign, candidates, sheets).map(({ number, outcome }) => [number, outcome]),
  );
  return listedAt(evidence, cut.until).filter(({ number }) => {
    const person = evidence.people.find((one) => one.number === number);
    const state = contractAt(person?.contract, untilFor(cut, number), campaign)?.state ?? 'due';
    return outcomes.get(number) === 'proposed' && !isDecided(state);
  }).length;
};

/** How many things were pending in a stage when it was closed. */
const pendingIn = (facts: Facts): number => {
  const { evidence, standing, move, cut } = facts;
  const { campaign, candidates, sheets } = standing;
  const own = stageBlockers(move.stage, campaign, candidates, sheets);
  if (move.event !== 'close' || (move.stage !== 'notice' && move.stage !== 'contract')) return own;
  const more = noticeBlockers({
    objections: objectionsAt(evidence.objections, cut.until),
    reached: reachedFor(campaign, candidates, sheets),
    unpublished: isUnpublished(facts),
  });
  return own + more + (move.stage === 'contract' ? undecided(facts) : 0);
};

const openScoreReviews = ({ evidence, move, cut }: Facts): KnownRefusal | undefined => {
  const pending = evidence.people
    .flatMap(({ scoreReviews }) => scoreReviews)
    .filter(
      ({ kind, filedAt, answer }) =>
        kind === move.stage && filedAt <= cut.until && (answer === undefined || answer.at > cut.until),
    ).length;
  if (move.event !== 'close' || pending === 0) return undefined;
  return { code: 'score-review.open', facts: { stage: move.stage, pending } };
};

const openObjections = ({ evidence, move, cut }: Facts): KnownRefusal | undefined => {
  const pending = objectionsAt(evidence.objections, cut.until).filter((one) => {
    const name = readNoticeId(one.notice);
    return isOpen(one) && name !== undefined && NOTICE_RULES[name.kind].stage === move.stage;
  }).length;
  if (move.event !== 'close' || pending === 0) return undefined;
  return { code: 'notice.objections-open', facts: { stage: move.stage, pending } };
};

const openingPending = ({ evidence, standing, move, now, cut }: Facts): KnownRefusal | undefined => {
  if (move.event !== 'open' || move.stage !== 'written') return undefined;
  const { campaign, candidates } = standing;
  const { opening, people } = evidence;
  if (opening === undefined || opening.at > cut.until) {
    const short = openingFigures(campaign, candidates).filter((post) => post.short);
    if (short.length === 0) return undefined;
    return { code: 'opening.undecided', facts: { posts: short.map(({ post }) => post).join('、') } };
  }
  const offers = new Map(people.map(({ number, offer }) => [number, offer]));
  const waiting = leftOver(campaign, candidates).filter(({ number }) =>
    mayStillChoose(opening, offers.get(number), now),
  ).length;
  return waiting === 0 ? undefined : { code: 'opening.choices-open', facts: { waiting, at: opening.until } };
};

/** What stood against a move by the right of appeal and by the time people had to act on a result. */
const windows = (facts: Facts): readonly (KnownRefusal | undefined)[] => {
  const { evidence, standing, progress, move, now, cut, arrangements } = facts;
  const { campaign, candidates } = standing;
  const notices = noticesAt(evidence, cut.until);
  const published = publishedAt(notices, 'review');
  const appealed = new Set(
    evidence.people.flatMap(({ number, appeal }) =>
      appeal !== undefined && appeal.filedAt <= untilFor(cut, number) ? [number] : [],
    ),
  );
  const publicity = { campaign, progress, arrangements, ...(published !== undefined && { published }) };
  return [
    move.event === 'close'
      ? resultHold(move.stage, { campaign, candidates, notices, arrangements }, now)
      : undefined,
    appealHold({ ...publicity, candidates, appealed }, move, now),
  ];
};

/**
 * What was pending in a stage, and what else stood against a move, when it was made; the same rules as when it is decided.
 * `arrangements`: the calendar it is counted by, where that is not today's.
 */
export const heldAt = (
  evidence: CampaignEvidence,
  progress: Progress,
  move: Move,
  now: Instant,
  cut: Cut,
  arrangements: readonly YearArrangement[] = [],
): { readonly standing: Standing; readonly blockers: number; readonly holds: readonly KnownRefusal[] } => {
  const standing = standingAt(evidence, cut);
  const facts = { evidence, standing, progress, move, now, cut, arrangements };
  const all = [openingPending(facts), openScoreReviews(facts), ...windows(facts), openObjections(facts)];
  return {
    standing,
    blockers: move.event === 'close' ? pendingIn(facts) : 0,
    holds: all.filter((hold) => hold !== undefined),
  };
};
