import {
  composeAnnouncements,
  composeApplications,
  composeCampaigns,
  composeDocuments,
  composeMessages,
  composeQuarantine,
  composeQueue,
  composeScoredClosings,
  composeSweep,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { sweepHandler } from './handler.ts';

const table = composeTable();

export const handler = sweepHandler({
  ...composeSweep(table),
  campaigns: composeCampaigns(table),
  applications: composeApplications(table),
  screening: composeQueue('SCREENING_QUEUE_URL'),
  scored: composeScoredClosings(table),
  scoring: composeQueue('SCORING_QUEUE_URL'),
  notices: composeQueue('NOTICES_QUEUE_URL'),
  announcements: composeAnnouncements(table),
  messages: composeQueue('MESSAGES_QUEUE_URL'),
  told: composeMessages(table),
  tell: composeQueue('MESSAGES_QUEUE_URL'),
  quarantine: composeQuarantine(),
  documents: composeDocuments(table),
  arrivals: composeQueue('DOCUMENTS_QUEUE_URL'),
});
