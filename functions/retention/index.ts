import {
  composeApplications,
  composeCampaigns,
  composeDeletions,
  composeDocumentEraser,
  composeObjections,
  composeQueue,
  composeScoreReviews,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { digestOf } from '../../shared/adapters/digest.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { retentionHandler } from './handler.ts';

const table = composeTable();

export const handler = retentionHandler({
  campaigns: composeCampaigns(table),
  applications: composeApplications(table),
  objections: composeObjections(table),
  scoreReviews: composeScoreReviews(table),
  deletions: composeDeletions(table),
  documents: composeDocumentEraser(),
  digest: digestOf,
  retentionDays: Number(setting('RETENTION_DAYS')),
  again: composeQueue('RETENTION_QUEUE_URL'),
});
