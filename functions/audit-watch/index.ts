import {
  composeApplications,
  composeAudit,
  composeCampaigns,
  composeDeadLetters,
  composeDocuments,
  composeLogProbe,
  composeObjections,
  composeQuarantine,
  composeScoreReviews,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { auditWatchHandler } from './handler.ts';
import { watchState } from './state.ts';

const table = composeTable();
const { findings, bookmarksFor } = composeAudit(table);

export const handler = auditWatchHandler({
  findings,
  bookmarks: bookmarksFor('watch', watchState),
  deadLetters: composeDeadLetters(),
  ...composeLogProbe(table),
  quarantine: composeQuarantine(),
  documents: composeDocuments(table),
  campaigns: composeCampaigns(table),
  objections: composeObjections(table),
  applications: composeApplications(table),
  scoreReviews: composeScoreReviews(table),
  retentionDays: Number(setting('RETENTION_DAYS')),
});
