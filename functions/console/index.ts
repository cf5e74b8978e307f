import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  composeApplications,
  composeApprovalFiles,
  composeAssessments,
  composeCampaigns,
  composeContacts,
  composeDocumentBucket,
  composeDocuments,
  composeHosts,
  composeIdentityAndSealer,
  composeObjections,
  composeQuota,
  composeRosters,
  composeScores,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { countyNameOf } from '../../shared/adapters/county-name.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { consoleHandler } from './handler.ts';
import { openIdProvider } from './session/identity-provider.ts';

const county = setting('COUNTY');
const table = composeTable();

export const handler = consoleHandler({
  county,
  countyName: countyNameOf(county),
  publicUrl: setting('PUBLIC_URL'),
  campaigns: composeCampaigns(table),
  applications: composeApplications(table),
  scores: composeScores(table),
  rosters: composeRosters(table),
  assessments: composeAssessments(table),
  quota: composeQuota(table),
  hosts: composeHosts(table),
  approvals: composeApprovalFiles(),
  documents: composeDocuments(table),
  bucket: composeDocumentBucket(),
  vault: composeVault(),
  objections: composeObjections(table),
  contacts: composeContacts(),
  ...composeIdentityAndSealer(),
  provider: openIdProvider(setting('OIDC_ISSUER'), setting('OIDC_CLIENT_ID')),
  reviewKeys: () =>
    readFile(join(import.meta.dirname, 'assets', 'review-keys.js'), 'utf8').catch(() => undefined),
});
