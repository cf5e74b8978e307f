import { composeCampaigns, composeNoticeBucket, composeTable } from '../../shared/adapters/compose.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { findCounty } from '../../shared/counties/index.ts';
import { noticesHandler } from './handler.ts';

const county = setting('COUNTY');
const table = composeTable();

export const handler = noticesHandler({
  bureau: findCounty(county)?.bureau ?? county,
  campaigns: composeCampaigns(table),
  bucket: composeNoticeBucket(),
});
