import type { Notice, NoticePerson, ProposedNotice } from '../../model/notice.ts';
import type { NoticeSupplement } from '../../model/supplement.ts';
import type { Instant } from '../../model/time.ts';
import { listedRows } from '../../objections/period.ts';
import type { CampaignEvidence } from './evidence.ts';

const isProposed = (notice: Notice): notice is ProposedNotice => notice.kind === 'proposed';

/** The notice of proposed appointments with its supplements; undefined before there is one. */
export const proposedOf = ({
  notices,
}: Pick<CampaignEvidence, 'notices'>):
  | { readonly notice: ProposedNotice; readonly supplements: readonly NoticeSupplement[] }
  | undefined => {
  for (const { notice, supplements } of notices) if (isProposed(notice)) return { notice, supplements };
  return undefined;
};

/** Everybody whom it and its supplements listed at a moment. */
export const listedAt = (
  evidence: Pick<CampaignEvidence, 'notices'>,
  until: Instant,
): readonly NoticePerson[] => {
  const proposed = proposedOf(evidence);
  if (proposed === undefined || proposed.notice.publishedAt > until) return [];
  return listedRows(
    proposed.notice,
    proposed.supplements.filter(({ at }) => at <= until),
  );
};
