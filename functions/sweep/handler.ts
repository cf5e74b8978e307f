import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import { submissionEventId } from '../../shared/messages/event-id.ts';
import { type ApplicationSubmitted, type SweepDue, sweepDue } from '../../shared/messages/facts.ts';
import type { ApplicationStore, WorksheetRow } from '../../shared/ports/application-store.ts';
import type { CampaignRecord, CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { SweepMemories } from '../../shared/ports/sweep-memory.ts';
import { type ClosingServices, scoreAgain } from './closings.ts';
import { announceDue, type DueNoticesServices } from './due-notices.ts';
import { GRACE_MS } from './grace.ts';
import { type NoticeSweepServices, sweepNotices } from './notices.ts';
import { checkAgain, type QuarantineServices } from './quarantine.ts';
import { tellAgain, type UntoldServices } from './untold.ts';

export type SweepServices = NoticeSweepServices &
  DueNoticesServices &
  ClosingServices &
  UntoldServices &
  QuarantineServices & {
    readonly campaigns: Pick<CampaignStore, 'list'>;
    readonly applications: Pick<ApplicationStore, 'worksheet'>;
    readonly screening: Queue<ApplicationSubmitted>;
    readonly memories: SweepMemories;
  };

/** Whether anybody may still wait for findings: a review cannot be closed without them. */
const isWaiting = ({ progress }: CampaignRecord): boolean =>
  progress.status === 'running' && (progress.stage === 'registration' || progress.stage === 'review');

const isForgotten = ({ screening, submittedAt }: WorksheetRow, now: Instant): boolean =>
  screening === undefined && submittedAt <= now - GRACE_MS;

/** Finds applications that were never screened and puts them into the screening queue again, which is harmless. */
const sweepApplications = async (
  { applications, screening }: SweepServices,
  campaigns: readonly CampaignRecord[],
  at: Instant,
): Promise<void> => {
  for (const { campaign } of campaigns.filter(isWaiting)) {
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

/** What goes on where the last run ended; the memory is written last, so that what could not be enqueued is looked at again. */
const goOn = async (services: SweepServices, at: Instant): Promise<void> => {
  const { memory, version } = await services.memories.read();
  const [told, checked] = await Promise.allSettled([
    tellAgain(services, memory, at),
    checkAgain(services, memory, at),
  ]);
  const next = {
    ...memory,
    ...(told.status === 'fulfilled' && told.value),
    ...(checked.status === 'fulfilled' && checked.value),
  };
  await services.memories.write(next, version);
  throwFirst([told, checked]);
};

const throwFirst = (results: readonly PromiseSettledResult<unknown>[]): void => {
  for (const result of results) if (result.status === 'rejected') throw result.reason;
};

/**
 * What the schedule asks for: whatever got lost on its way, and the notices whose moment has come. One part that fails hides none of
 * the others, and has the message come again.
 */
const sweep =
  (services: SweepServices) =>
  async ({ scheduledTime }: SweepDue): Promise<void> => {
    const at = Date.parse(scheduledTime);
    const campaigns = await services.campaigns.list();
    throwFirst(
      await Promise.allSettled([
        sweepNotices(services, at),
        sweepApplications(services, campaigns, at),
        scoreAgain(services, campaigns, at),
        announceDue(services, at),
        goOn(services, at),
      ]),
    );
  };

/** Worker of the sweep queue, which the schedule feeds. */
export const sweepHandler = (services: SweepServices): BatchHandler => batchStack(sweepDue, sweep(services));
