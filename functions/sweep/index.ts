import {
  composeAnnouncements,
  composeApplications,
  composeCampaigns,
  composeQueue,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { sweepHandler } from './handler.ts';

const table = composeTable();

export const handler = sweepHandler({
  campaigns: composeCampaigns(table),
  applications: composeApplications(table),
  screening: composeQueue('SCREENING_QUEUE_URL'),
  notices: composeQueue('NOTICES_QUEUE_URL'),
  announcements: composeAnnouncements(table),
  messages: composeQueue('MESSAGES_QUEUE_URL'),
});
