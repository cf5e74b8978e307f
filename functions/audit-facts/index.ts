import {
  composeApplications,
  composeAudit,
  composeCampaignHistory,
  composeCampaigns,
  composeContracts,
  composeObjections,
  composeQueue,
  composeQuota,
  composeRecusals,
  composeReveals,
  composeRosters,
  composeScoreReviews,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { campaignAudit } from './campaign/audit.ts';
import { auditFactsHandler } from './handler.ts';
import { progress } from './progress.ts';

const table = composeTable();
const { findings, bookmarksFor, ledger } = composeAudit(table);

const applications = composeApplications(table);
const campaigns = composeCampaigns(table);
const objections = composeObjections(table);

export const handler = auditFactsHandler({
  ledger,
  findings,
  bookmarks: bookmarksFor('facts', progress),
  applications,
  campaigns,
  rosters: composeRosters(table),
  recusals: composeRecusals(table),
  objections,
  reveals: composeReveals(table),
  vault: composeVault(),
  auditCampaign: campaignAudit({
    ...composeCampaignHistory(table),
    applications,
    campaigns,
    objections,
    scoreReviews: composeScoreReviews(table),
    contracts: composeContracts(table),
    quota: composeQuota(table),
  }),
  again: composeQueue('AUDIT_FACTS_QUEUE_URL'),
});
