import type { Instant } from '../../shared/domain/model/time.ts';
import { resultStage } from '../../shared/domain/told/notice-labels.ts';
import { roundOf } from '../../shared/domain/told/round.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import type { ApplicantTold, NoticePublished } from '../../shared/messages/facts.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { CampaignRecord, CampaignStore, PublishedNotice } from '../../shared/ports/campaign-store.ts';
import type { Announcements } from '../../shared/ports/message-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';

export type AnnounceServices = {
  readonly campaigns: Pick<CampaignStore, 'find' | 'findNotice'>;
  readonly applications: Pick<ApplicationStore, 'worksheet'>;
  readonly announcements: Announcements;
  /** The worker's own queue: every applicant is a message by themselves, tried again by themselves. */
  readonly messages: Queue<ApplicantTold>;
};

/** What the notice is and until when it runs; with the stage and round whose result it says, which its closing tells nobody again. */
const figuresOf = (
  { campaign, progress }: CampaignRecord,
  { kind, lastDay, publishedAt }: Pick<PublishedNotice, 'kind' | 'lastDay' | 'publishedAt'>,
): NonNullable<ApplicantTold['facts']> => {
  const stage = resultStage(kind, campaign.track);
  const round = stage && roundOf(progress, stage, publishedAt);
  const figures = { notice: kind, until: lastDay };
  return stage === undefined || round === undefined ? figures : { ...figures, stage, round };
};

/**
 * When a notice is public: has everybody of its campaign told of it. One that was written ahead of its moment is left alone; the
 * sweep asks again once it has come, so nobody is told before.
 * @param sentAt when the queue was asked: the present, whatever moment the notice carries.
 */
export const announceNotice =
  ({ campaigns, applications, announcements, messages }: AnnounceServices) =>
  async ({ notice: id }: NoticePublished, sentAt: Instant): Promise<void> => {
    const notice = await campaigns.findNotice(id);
    if (!notice) {
      // Called back before its moment: there is nothing to tell, and trying again would not bring it back.
      logInfo('notice.gone', { notice: id });
      return;
    }
    const { publishedAt: at, campaign } = notice;
    if (at > sentAt || (await announcements.has(id))) return;
    const record = await campaigns.find(campaign);
    if (!record) throw new Error(`no campaign ${campaign} of the notice ${id}`);
    const figures = figuresOf(record, notice);
    const facts = (await applications.worksheet(campaign)).map(({ number }): ApplicantTold => {
      const own = `${number}#result.published#${at}#${id}`;
      return { v: 1, id: own, type: 'applicant.told', at, number, kind: 'result.published', facts: figures };
    });
    const lost = await messages.send(facts);
    if (lost.length > 0) throw new Error(`${lost.length} applicants could not be enqueued`);
    await announcements.mark(id, sentAt);
    logInfo('notice.announced', { notice: id, count: facts.length });
  };
