import { keyOfItem, numberIn } from '../../shared/adapters/dynamo/keys.ts';
import {
  type Counted,
  type CountedDecision,
  countDecision,
  type ReviewerTally,
} from '../../shared/domain/audit/reviewer-tally.ts';
import { accountIn } from '../../shared/domain/objections/recusal.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { isMoment } from '../../shared/ledger/leaf.ts';
import type { Dossier } from '../../shared/ports/application-store.ts';
import type { LedgerStore, LoggedEntry } from '../../shared/ports/ledger-store.ts';
import type { Dossiers } from './dossiers.ts';
import { WIDTH } from './services.ts';

/** A review that is listed under another post is in the log again (ADR 019); it was decided once. */
const firstOf = async (
  reviews: readonly LoggedEntry[],
  ledger: Pick<LedgerStore, 'indexesOf'>,
): Promise<readonly LoggedEntry[]> => {
  const firsts = await inParallel(reviews, WIDTH, async ({ item }) => (await ledger.indexesOf(item))[0]);
  return reviews.filter(({ index }, place) => index === firsts[place]);
};

/** What the machine found to fail cannot be accepted: refusing it says nothing about whoever confirms it. */
const leavesNoChoice = ({ screening }: Dossier): boolean => screening?.eligible === false;

/** Longer than any account: what is stored under a name may have any length, the tallies may not. */
const LONGEST_NAME = 100;

/** The decision as it is counted; undefined where there is none, or it states a moment that is none. */
const decisionIn = ({ application, review }: Dossier): CountedDecision | undefined => {
  if (review === undefined || !isMoment(review.at)) return undefined;
  const { decision, at, by } = review;
  const account = accountIn(by).slice(0, LONGEST_NAME);
  return { campaign: application.campaign.slice(0, LONGEST_NAME), account, decision, at };
};

/** Counts the new reviews, in the order of the log, into the tallies of their reviewers. */
export const countReviews = async (
  before: readonly ReviewerTally[],
  reviews: readonly LoggedEntry[],
  dossiers: Dossiers,
  ledger: Pick<LedgerStore, 'indexesOf'>,
): Promise<Counted> => {
  let counted: Counted = { tallies: before, found: [] };
  for (const { item } of await firstOf(reviews, ledger)) {
    const dossier = dossiers.get(numberIn(keyOfItem(item).pk));
    if (dossier === undefined || dossier === 'spoiled' || leavesNoChoice(dossier)) continue;
    const decision = decisionIn(dossier);
    if (decision === undefined) continue;
    const next = countDecision(counted.tallies, decision);
    counted = { tallies: next.tallies, found: [...counted.found, ...next.found] };
  }
  return counted;
};
