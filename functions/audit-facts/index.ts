import {
  composeApplications,
  composeAudit,
  composeCampaigns,
  composeObjections,
  composeQueue,
  composeRecusals,
  composeReveals,
  composeRosters,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { composeCampaignAudit } from './campaign/compose.ts';
import { auditFactsHandler } from './handler.ts';
import { progress } from './progress.ts';

const table = composeTable();
const { findings, bookmarksFor, ledger } = composeAudit(table);

export const handler = auditFactsHandler({
  ledger,
  findings,
  bookmarks: bookmarksFor('facts', progress),
  applications: composeApplications(table),
  campaigns: composeCampaigns(table),
  rosters: composeRosters(table),
  recusals: composeRecusals(table),
  objections: composeObjections(table),
  reveals: composeReveals(table),
  vault: composeVault(),
  auditCampaign: composeCampaignAudit(table),
  again: composeQueue('AUDIT_FACTS_QUEUE_URL'),
});
