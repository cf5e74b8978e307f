import type { NoticePerson, NoticeRow } from '../../../shared/domain/model/notice.ts';
import type { Candidate, Outcome } from '../../../shared/domain/model/selection.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import type { Instant, LocalDate } from '../../../shared/domain/model/time.ts';
import { composeNotice } from '../../../shared/domain/notices/compose.ts';
import { composeSupplement } from '../../../shared/domain/notices/supplement.ts';
import { noticeBlockers } from '../../../shared/domain/objections/notice-blockers.ts';
import { listedRows } from '../../../shared/domain/objections/period.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import type { CampaignState } from './load.ts';
import { namesOf } from './people.ts';

/** Everybody ever listed by the notice of proposed appointments and its supplements, in its order; nobody before it is published. */
export const everListed = ({ noticed }: CampaignState): readonly NoticeRow[] =>
  noticed?.notice.kind === 'proposed'
    ? [...noticed.notice.rows, ...noticed.supplements.flatMap(({ added }) => added)]
    : [];

/** Everybody the notice and its supplements list now; nobody before it is published. */
export const listedNow = ({ noticed }: CampaignState): readonly NoticePerson[] =>
  noticed ? listedRows(noticed.notice, noticed.supplements) : [];

/** Where everybody stands with these candidates, and the supplement that would say so at `at`, if any is due. */
export const supplementFor = (
  state: CampaignState,
  at: Instant,
  candidates: readonly Candidate[] = state.candidates,
): { readonly outcomes: readonly Outcome[]; readonly supplement?: NoticeSupplement } => {
  const { campaign, imported, noticed } = state;
  const outcomes = computeOutcomes(campaign, candidates, imported);
  if (noticed === undefined) return { outcomes };
  const proposed = composeNotice(campaign, outcomes, namesOf(state), at).rows;
  const supplement = composeSupplement({ ...noticed, proposed, outcomes, at });
  return { outcomes, ...(supplement && { supplement }) };
};

/** How many things besides the clock keep the notice stage open. */
export const pendingInNotice = (state: CampaignState, now: Instant): number =>
  noticeBlockers({
    objections: state.objections,
    reached: reachedFor(state.campaign, state.candidates, state.imported),
    unpublished: supplementFor(state, now).supplement !== undefined,
  });

/** Last day of the latest supplement that added anybody; undefined when none did. */
export const supplementedUntil = ({ noticed }: CampaignState): LocalDate | undefined =>
  noticed?.supplements
    .flatMap(({ lastDay }) => (lastDay === undefined ? [] : [lastDay]))
    .sort()
    .at(-1);
