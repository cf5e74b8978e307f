import { keyOfItem, numberIn } from '../../shared/adapters/dynamo/keys.ts';
import { type Counted, countDecision, type ReviewerTally } from '../../shared/domain/audit/reviewer-tally.ts';
import { accountIn } from '../../shared/domain/objections/recusal.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
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
    if (dossier === undefined || dossier === 'unreadable' || leavesNoChoice(dossier)) continue;
    const { review } = dossier;
    if (review === undefined) continue;
    const { campaign, decision, at, by } = review;
    const next = countDecision(counted.tallies, { campaign, decision, at, account: accountIn(by) });
    counted = { tallies: next.tallies, found: [...counted.found, ...next.found] };
  }
  return counted;
};
