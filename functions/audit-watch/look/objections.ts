import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import { isUnderWay } from '../../../shared/domain/retention/ended-at.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { Look } from '../services.ts';

/** Appeals are open in the review alone: no later stage is opened over one (appeals/holds.ts). */
const mayHoldAppeals = ({ progress }: CampaignRecord): boolean =>
  progress.status === 'running' && progress.stage === 'review';

/** Objections and appeals of the campaigns under way. */
export const lookAtObjections: Look = async ({ objections, applications }, { at, today, campaigns }) => {
  const running = (await campaigns()).filter(isUnderWay);
  const waiting = await Promise.all(
    running.map(async (record) => ({
      campaign: record.campaign.code,
      objections: await objections.list(record.campaign.code),
      applicants: mayHoldAppeals(record) ? await applications.worksheet(record.campaign.code) : [],
    })),
  );
  return { found: waiting.flatMap((one) => WATCH_RULES['objection.overdue'](one, at, today)) };
};
