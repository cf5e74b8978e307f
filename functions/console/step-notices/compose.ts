import { isSigned } from '../../../shared/domain/contracts/moves.ts';
import type { Notice, NoticeKind } from '../../../shared/domain/model/notice.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { missingFor } from '../../../shared/domain/notices/complete.ts';
import { composeAny } from '../../../shared/domain/notices/compose-any.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';

const signedIn = ({ rows }: CampaignState): ReadonlySet<string> =>
  new Set(rows.flatMap(({ number, contract }) => (contract && isSigned(contract.state) ? [number] : [])));

/** A notice as it would be stored now, to be published at `at`; undefined for a kind the track has not. */
export const noticeOf = (
  state: CampaignState,
  kind: NoticeKind,
  now: Instant,
  at: Instant = now,
): Notice | undefined =>
  composeAny(kind, {
    campaign: state.campaign,
    candidates: state.candidates,
    sheets: state.imported,
    names: namesOf(state),
    signed: signedIn(state),
    publishedAt: at,
    now,
  });

/** How many things are missing before a notice may be composed. */
export const missingIn = ({ campaign, candidates, entered }: CampaignState, kind: NoticeKind): number =>
  missingFor(kind, campaign, candidates, entered);
