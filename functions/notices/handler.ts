import { digestOf } from '../../shared/adapters/digest.ts';
import { findCounty } from '../../shared/counties/index.ts';
import type { Notice } from '../../shared/domain/model/notice.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/signed-note.ts';
import { type NoticePublished, noticePublished } from '../../shared/messages/facts.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { LedgerFiles } from '../../shared/ports/ledger-files.ts';
import type { NoticeBucket } from '../../shared/ports/notice-bucket.ts';
import type { Anchor } from '../../shared/web/notice/checkpoint-part.tsx';
import { noticeDocument, renderNoticeBody } from '../../shared/web/notice-body.tsx';

export type NoticesServices = {
  /** GB/T 2260 code of the county whose bureau publishes. */
  readonly county: string;
  readonly campaigns: Pick<CampaignStore, 'findNotice' | 'freezeNotice'>;
  readonly bucket: NoticeBucket;
  readonly log: Pick<LedgerFiles, 'read'>;
};

/** Content fixed before its publication stays inside until then; whatever was published at once is out already. */
const isDue = ({ composedAt, publishedAt }: Notice, now: Instant): boolean =>
  composedAt === undefined || now >= publishedAt;

/** The newest signed checkpoint of the log; none before the first, and none that cannot be read as one. */
const newestCheckpoint = async (log: NoticesServices['log']): Promise<Anchor> => {
  const checkpoint = new TextDecoder().decode(await log.read('checkpoint'));
  return parseCheckpoint(parseNote(checkpoint)?.text ?? '') === undefined ? {} : { checkpoint };
};

const freeze = async ({ county, campaigns, log }: NoticesServices, notice: Notice, at: Instant) => {
  const anchor = await newestCheckpoint(log);
  const html = renderNoticeBody(notice, findCounty(county)?.bureau ?? county, anchor);
  await campaigns.freezeNotice(notice.id, { html, sha256: digestOf(html), ...anchor }, at);
  // Somebody else may have been first; what counts is what lies there.
  return (await campaigns.findNotice(notice.id))?.html ?? html;
};

/**
 * Renders a published notice once, under the newest checkpoint of the log, and freezes it with its digest; from then on every
 * reader gets these very bytes, here and from the bucket, however this code changes. A message that comes again finds the body
 * frozen and only puts the file again.
 */
const freezeNotice =
  (services: NoticesServices) =>
  async ({ notice: id, at }: NoticePublished): Promise<void> => {
    const notice = await services.campaigns.findNotice(id);
    if (!notice) throw new Error(`no notice ${id}`);
    if (!isDue(notice, at)) throw new Error(`notice ${id} is not due yet`);
    const html = notice.html ?? (await freeze(services, notice, at));
    await services.bucket.put(id, noticeDocument(notice.title, html));
  };

/** Worker of the notices queue. */
export const noticesHandler = (services: NoticesServices): BatchHandler =>
  batchStack(noticePublished, freezeNotice(services));
