import { localDate } from '../../shared/domain/calendar/format.ts';
import { isDeletionDue } from '../../shared/domain/retention/deletion-due.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { logError } from '../../shared/lambda/log.ts';
import { type RetentionDue, retentionDue } from '../../shared/messages/retention.ts';
import { type Ran, runCampaign } from './campaign.ts';
import type { RetentionServices } from './services.ts';

/** People or uploads that one message deletes: some ten seconds of the half minute it has. */
const PARTITIONS_A_RUN = 40;

/** Every campaign whose time is over; one that fails is logged, hides none of the others, and makes the message come again. */
const runAll = async (services: RetentionServices, at: number): Promise<readonly Ran[]> => {
  const { campaigns, retentionDays, partitionsARun: most = PARTITIONS_A_RUN } = services;
  const today = localDate(at);
  const due = (await campaigns.list()).filter((record) => isDeletionDue(record, retentionDays, today));
  const ran: Ran[] = [];
  let failed = 0;
  for (const record of due) {
    try {
      ran.push(await runCampaign(services, record, at, most));
    } catch (error) {
      logError('retention.failed', error, { campaign: record.campaign.code });
      failed += 1;
    }
  }
  if (failed > 0) throw new Error(`personal data of ${failed} campaigns could not be deleted`);
  return ran;
};

const deleteDue =
  (services: RetentionServices) =>
  async (message: RetentionDue): Promise<void> => {
    const ran = await runAll(services, Date.parse(message.scheduledTime));
    if (!ran.includes('more')) return;
    const lost = await services.again.send([message]);
    if (lost.length > 0) throw new Error('the deletion could not enqueue its next step');
  };

/** Worker of the retention queue, which the schedule feeds, and itself when there is more to delete. */
export const retentionHandler = (services: RetentionServices): BatchHandler =>
  batchStack(retentionDue, deleteDue(services));
