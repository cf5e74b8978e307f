import {
  composeApplications,
  composeCampaigns,
  composeContracts,
  composeDeletions,
  composeHistories,
  composeNoticeFiles,
  composeObjections,
  composeQuota,
  composeRememberedTerms,
  composeScoreReviews,
} from '../../../shared/adapters/compose.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import { campaignAudit } from './audit.ts';

/** The audit of campaigns over the county's table; needs the notice bucket to read from (NOTICE_BUCKET) and the county's secret. */
export const composeCampaignAudit = (table: Table) =>
  campaignAudit({
    histories: composeHistories(table),
    campaigns: composeCampaigns(table),
    applications: composeApplications(table),
    objections: composeObjections(table),
    scoreReviews: composeScoreReviews(table),
    contracts: composeContracts(table),
    quota: composeQuota(table),
    files: composeNoticeFiles(),
    deletions: composeDeletions(table),
    remembered: composeRememberedTerms(table),
  });
