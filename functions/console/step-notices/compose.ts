import { isSigned } from '../../../shared/domain/contracts/moves.ts';
import type { Notice, NoticeKind } from '../../../shared/domain/model/notice.ts';
import type { ComposedNotice } from '../../../shared/domain/model/notice-inputs.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { missingFor } from '../../../shared/domain/notices/complete.ts';
import { composeAny } from '../../../shared/domain/notices/compose-any.ts';
import type { NoticeSource } from '../../../shared/domain/notices/content/person.ts';
import { withInputs } from '../../../shared/domain/notices/recompute/inputs.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';

const signedIn = ({ rows }: CampaignState): ReadonlySet<string> =>
  new Set(rows.flatMap(({ number, contract }) => (contract && isSigned(contract.state) ? [number] : [])));

const sourceOf = (state: CampaignState, now: Instant, at: Instant): NoticeSource => ({
  campaign: state.campaign,
  candidates: state.candidates,
  sheets: state.imported,
  names: namesOf(state),
  signed: signedIn(state),
  publishedAt: at,
  now,
});

/** A notice as it would read if it were composed now, to be published at `at`; undefined for a kind the track has not. */
export const noticeOf = (
  state: CampaignState,
  kind: NoticeKind,
  now: Instant,
  at: Instant = now,
): Notice | undefined => composeAny(kind, sourceOf(state, now, at));

/** The same with what its result is computed from, as it is stored: both are fixed in one write. */
export const noticeToStore = (
  state: CampaignState,
  kind: NoticeKind,
  now: Instant,
  at: Instant = now,
): ComposedNotice | undefined => {
  const notice = noticeOf(state, kind, now, at);
  return notice && withInputs(notice, sourceOf(state, now, at));
};

/** How many things are missing before a notice may be composed. */
export const missingIn = ({ campaign, candidates, entered }: CampaignState, kind: NoticeKind): number =>
  missingFor(kind, campaign, candidates, entered);
