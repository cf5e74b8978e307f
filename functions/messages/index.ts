import { cachedCampaigns } from '../../shared/adapters/cached-campaigns.ts';
import {
  composeAnnouncements,
  composeApplications,
  composeCampaigns,
  composeMessages,
  composeQueue,
  composeSmsGateway,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { bureauOf } from '../../shared/adapters/county-name.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { messagesHandler } from './handler.ts';

const table = composeTable();
const campaigns = composeCampaigns(table);
const applications = composeApplications(table);

export const handler = messagesHandler({
  tell: {
    bureau: bureauOf(setting('COUNTY')),
    findCampaign: cachedCampaigns(campaigns),
    applications,
    messages: composeMessages(table),
    vault: composeVault(),
    gateway: composeSmsGateway(),
  },
  announce: {
    campaigns,
    applications,
    announcements: composeAnnouncements(table),
    messages: composeQueue('MESSAGES_QUEUE_URL'),
  },
});
