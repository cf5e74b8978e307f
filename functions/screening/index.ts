import { cachedCampaigns } from '../../shared/adapters/cached-campaigns.ts';
import {
  composeApplications,
  composeCampaigns,
  composeRosters,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { screeningHandler } from './handler.ts';

const table = composeTable();

export const handler = screeningHandler({
  findCampaign: cachedCampaigns(composeCampaigns(table)),
  applications: composeApplications(table),
  rosters: composeRosters(table),
  vault: composeVault(),
});
