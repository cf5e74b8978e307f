import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import { submissionEventId } from '../../shared/messages/event-id.ts';
import { type ApplicationSubmitted, type SweepDue, sweepDue } from '../../shared/messages/facts.ts';
import type { ApplicationStore, WorksheetRow } from '../../shared/ports/application-store.ts';
import type { CampaignRecord, CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import { announceDue, type DueNoticesServices } from './due-notices.ts';
import { type NoticeSweepServices, sweepNotices } from './notices.ts';

export type SweepServices = NoticeSweepServices &
  DueNoticesServices & {
    readonly campaigns: Pick<CampaignStore, 'list'>;
    readonly applications: Pick<ApplicationStore, 'worksheet'>;
    readonly screening: Queue<ApplicationSubmitted>;
  };

/** Younger ones are on their way. */
const GRACE_MS = 2 * 60_000;

/** Whether anybody may still wait for findings: a review cannot be closed without them. */
const isWaiting = ({ progress }: CampaignRecord): boolean =>
  progress.status === 'running' && (progress.stage === 'registration' || progress.stage === 'review');

const isForgotten = ({ screening, submittedAt }: WorksheetRow, now: Instant): boolean =>
  screening === undefined && submittedAt <= now - GRACE_MS;

/** Finds applications that were never screened and puts them into the screening queue again, which is harmless. */
const sweepApplications = async (
  { campaigns, applications, screening }: SweepServices,
  at: Instant,
): Promise<void> => {
  for (const { campaign } of (await campaigns.list()).filter(isWaiting)) {
    const forgotten = (await applications.worksheet(campaign.code)).filter((row) => isForgotten(row, at));
    const facts = forgotten.map(({ number }): ApplicationSubmitted => {
      const id = submissionEventId(number);
      return { v: 1, id, type: 'application.submitted', at, campaign: campaign.code, number };
    });
    const lost = await screening.send(facts);
    if (facts.length > 0) logInfo('sweep.enqueued', { campaign: campaign.code, count: facts.length });
    if (lost.length > 0) throw new Error(`${lost.length} applications could not be enqueued`);
  }
};

/** What the schedule asks for: whatever got lost on its way, and the notices whose moment has come. */
const sweep =
  (services: SweepServices) =>
  async ({ scheduledTime }: SweepDue): Promise<void> => {
    const at = Date.parse(scheduledTime);
    await sweepNotices(services, at);
    await sweepApplications(services, at);
    await announceDue(services, at);
  };

/** Worker of the sweep queue, which the schedule feeds. */
export const sweepHandler = (services: SweepServices): BatchHandler => batchStack(sweepDue, sweep(services));
