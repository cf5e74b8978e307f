import {
  composeCampaigns,
  composeLog,
  composeNoticeBucket,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { noticesHandler } from './handler.ts';

const table = composeTable();

export const handler = noticesHandler({
  county: setting('COUNTY'),
  campaigns: composeCampaigns(table),
  bucket: composeNoticeBucket(),
  log: composeLog(),
});
