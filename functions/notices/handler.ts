import { digestOf } from '../../shared/adapters/digest.ts';
import { findCounty } from '../../shared/counties/index.ts';
import type { Notice } from '../../shared/domain/model/notice.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { type NoticePublished, noticePublished } from '../../shared/messages/facts.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { NoticeBucket } from '../../shared/ports/notice-bucket.ts';
import { noticeDocument, renderNoticeBody } from '../../shared/web/notice-body.tsx';

export type NoticesServices = {
  /** GB/T 2260 code of the county whose bureau publishes. */
  readonly county: string;
  readonly campaigns: Pick<CampaignStore, 'findNotice' | 'freezeNotice'>;
  readonly bucket: NoticeBucket;
};

/** Content fixed before its publication stays inside until then; whatever was published at once is out already. */
const isDue = ({ composedAt, publishedAt }: Notice, now: Instant): boolean =>
  composedAt === undefined || now >= publishedAt;

/**
 * Renders a published notice once and freezes it with its digest; from then on every reader gets these very bytes, here and
 * from the bucket, however this code changes. A message that comes again finds the body frozen and only puts the file again.
 */
const freezeNotice =
  ({ county, campaigns, bucket }: NoticesServices) =>
  async ({ notice: id, at }: NoticePublished): Promise<void> => {
    const notice = await campaigns.findNotice(id);
    if (!notice) throw new Error(`no notice ${id}`);
    if (!isDue(notice, at)) throw new Error(`notice ${id} is not due yet`);
    const html = notice.html ?? renderNoticeBody(notice, findCounty(county)?.bureau ?? county);
    if (notice.html === undefined) await campaigns.freezeNotice(id, html, digestOf(html), at);
    const frozen = await campaigns.findNotice(id);
    await bucket.put(id, noticeDocument(notice.title, frozen?.html ?? html));
  };

/** Worker of the notices queue. */
export const noticesHandler = (services: NoticesServices): BatchHandler =>
  batchStack(noticePublished, freezeNotice(services));
