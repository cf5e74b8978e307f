import { join } from 'node:path';
import {
  composeApplications,
  composeCampaigns,
  composeContacts,
  composeDocuments,
  composeDocumentViews,
  composeIdentityAndSealer,
  composeObjections,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { countyNameOf } from '../../shared/adapters/county-name.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { httpStack } from '../../shared/lambda/http.ts';
import { errorPage } from '../../shared/web/error-page.ts';
import { styleSources } from '../../shared/web/styles.ts';
import { bundledAssets } from './assets/bundled-assets.ts';
import { siteHandler } from './handler.ts';

const countyName = countyNameOf(setting('COUNTY'));
const table = composeTable();

export const handler = httpStack(
  siteHandler({
    countyName,
    campaigns: composeCampaigns(table),
    applications: composeApplications(table),
    documents: composeDocuments(table),
    bucket: composeDocumentViews(),
    objections: composeObjections(table),
    contacts: composeContacts(),
    ...composeIdentityAndSealer(),
    asset: bundledAssets(join(import.meta.dirname, 'assets')),
  }),
  { renderError: errorPage(countyName), errorSources: styleSources() },
);
