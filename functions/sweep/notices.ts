import type { Instant } from '../../shared/domain/model/time.ts';
import { isPublished } from '../../shared/domain/notices/published.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import type { NoticePublished } from '../../shared/messages/facts.ts';
import type { NoticeStore } from '../../shared/ports/campaign-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';

export type NoticeSweepServices = {
  readonly campaigns: Pick<NoticeStore, 'listNotices'>;
  readonly notices: Queue<NoticePublished>;
};

/**
 * Puts every notice whose moment has come at `at` and that has no frozen body yet into the notices queue: those set to a
 * moment that the relay could not tell of, and any whose message got lost. Again is harmless.
 */
export async function sweepNotices({ campaigns, notices }: NoticeSweepServices, at: Instant): Promise<void> {
  const due = (await campaigns.listNotices()).filter((notice) => !notice.frozen && isPublished(notice, at));
  if (due.length === 0) return;
  const facts = due.map(
    ({ id, campaign }): NoticePublished => ({
      v: 1,
      id: `${id}#published`,
      type: 'notice.published',
      at,
      campaign,
      notice: id,
    }),
  );
  const lost = await notices.send(facts);
  logInfo('sweep.notices', { count: facts.length });
  if (lost.length > 0) throw new Error(`${lost.length} notices could not be enqueued`);
}
