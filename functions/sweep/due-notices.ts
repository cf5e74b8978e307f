import type { Instant } from '../../shared/domain/model/time.ts';
import type { NoticePublished } from '../../shared/messages/facts.ts';
import type { Announcements } from '../../shared/ports/message-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';

export type DueNoticesServices = {
  readonly announcements: Pick<Announcements, 'due'>;
  readonly messages: Queue<NoticePublished>;
};

/**
 * Asks the messages queue to tell of notices whose moment has come since they were written, and of those whose first asking got
 * lost. Asking twice is harmless: what has been told is marked, and every message has its id.
 */
export const announceDue = async (
  { announcements, messages }: DueNoticesServices,
  now: Instant,
): Promise<void> => {
  const facts = (await announcements.due(now)).map(
    ({ id, campaign, publishedAt: at }): NoticePublished => ({
      ...{ v: 1, id: `${id}#published`, type: 'notice.published', at },
      ...{ campaign, notice: id },
    }),
  );
  const lost = await messages.send(facts);
  if (lost.length > 0) throw new Error(`${lost.length} notices could not be enqueued`);
};
