import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  composeApplications,
  composeAttempts,
  composeCampaigns,
  composeContacts,
  composeDeletions,
  composeDocuments,
  composeDocumentViews,
  composeIdentityAndSealer,
  composeMessages,
  composeObjections,
  composeProofs,
  composeReveals,
  composeScoreReviews,
  composeScores,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { contactOf, countyNameOf } from '../../shared/adapters/county-name.ts';
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
    publicUrl: setting('PUBLIC_URL'),
    countyName,
    contact: contactOf(setting('COUNTY')),
    campaigns: composeCampaigns(table),
    applications: composeApplications(table),
    attempts: composeAttempts(table),
    messages: composeMessages(table),
    deletions: composeDeletions(table),
    reveals: composeReveals(table),
    documents: composeDocuments(table),
    bucket: composeDocumentViews(),
    objections: composeObjections(table),
    contacts: composeContacts(),
    scores: composeScores(table),
    scoreReviews: composeScoreReviews(table),
    vault: composeVault(),
    ...composeIdentityAndSealer(),
    ledger: composeProofs(table),
    asset: bundledAssets(join(import.meta.dirname, 'assets')),
    openApi: () =>
      readFile(join(import.meta.dirname, 'assets', 'openapi.json'), 'utf8').catch(() => undefined),
  }),
  { renderError: errorPage(countyName), errorSources: styleSources() },
);
