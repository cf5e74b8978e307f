import { noticeKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { NoticeRecord } from '../../../shared/domain/audit/campaign/evidence.ts';
import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import { noticeKindsOf } from '../../../shared/domain/notices/kinds.ts';
import { noticeId } from '../../../shared/domain/notices/notice-id.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import { readable, sortedOut } from './readable.ts';
import type { CampaignAuditServices } from './services.ts';

const recordOf = async (
  { html, sha256, ...notice }: PublishedNotice,
  { objections, scoreReviews, files }: CampaignAuditServices,
): Promise<NoticeRecord> => {
  const [supplements, corrections, file] = await Promise.all([
    objections.supplements(notice.id),
    scoreReviews.corrections(notice.id),
    files.read(notice.id),
  ]);
  return {
    notice,
    supplements,
    corrections,
    ...(html !== undefined && sha256 !== undefined && { frozen: { html, sha256 } }),
    ...(file !== undefined && { file }),
  };
};

/** Every notice in force of a campaign, scheduled or published, with what stands below it and its file. */
export const readNotices = async (
  code: string,
  track: TrackId,
  services: CampaignAuditServices,
): Promise<{ readonly values: readonly NoticeRecord[]; readonly unreadable: readonly string[] }> => {
  const read = await Promise.all(
    noticeKindsOf(track).map((kind) => {
      const { pk } = noticeKey(noticeId(code, kind));
      return readable(pk, async () => {
        const found = await services.campaigns.findNotice(noticeId(code, kind));
        return found && recordOf(found, services);
      });
    }),
  );
  const { values, unreadable } = sortedOut(read);
  return { unreadable, values: values.filter((one) => one !== undefined) };
};
