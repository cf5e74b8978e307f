import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  composeApplications,
  composeApprovalFiles,
  composeAssessments,
  composeAttempts,
  composeAuditDesk,
  composeCampaigns,
  composeContacts,
  composeContracts,
  composeDeletions,
  composeDocumentBucket,
  composeDocuments,
  composeHosts,
  composeIdentityAndSealer,
  composeMarkings,
  composeMessages,
  composeObjections,
  composePanels,
  composeQuota,
  composeRecusals,
  composeReveals,
  composeRosters,
  composeScoreReviews,
  composeScores,
  composeSittings,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { countyNameOf } from '../../shared/adapters/county-name.ts';
import { newQueryCode } from '../../shared/adapters/crypto/query-code.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { consoleHandler } from './handler.ts';
import { openIdProvider } from './session/identity-provider.ts';

const county = setting('COUNTY');
const table = composeTable();
const jwksUri = setting('OIDC_JWKS_URI');

export const handler = consoleHandler({
  county,
  countyName: countyNameOf(county),
  publicUrl: setting('PUBLIC_URL'),
  campaigns: composeCampaigns(table),
  applications: composeApplications(table),
  scores: composeScores(table),
  markings: composeMarkings(table),
  scoreReviews: composeScoreReviews(table),
  rosters: composeRosters(table),
  assessments: composeAssessments(table),
  quota: composeQuota(table),
  sittings: composeSittings(table),
  contracts: composeContracts(table),
  recusals: composeRecusals(table),
  panels: composePanels(table),
  hosts: composeHosts(table),
  approvals: composeApprovalFiles(),
  documents: composeDocuments(table),
  bucket: composeDocumentBucket(),
  vault: composeVault(),
  messages: composeMessages(table),
  objections: composeObjections(table),
  contacts: composeContacts(),
  deletions: composeDeletions(table),
  reveals: composeReveals(table),
  ...composeAuditDesk(table),
  ...composeIdentityAndSealer(),
  newCode: newQueryCode,
  provider: openIdProvider({
    issuer: setting('OIDC_ISSUER'),
    clientId: setting('OIDC_CLIENT_ID'),
    ...(jwksUri && { jwksUri }),
    acr: setting('OIDC_ACR').split(' '),
  }),
  attempts: composeAttempts(table),
  reviewKeys: () =>
    readFile(join(import.meta.dirname, 'assets', 'review-keys.js'), 'utf8').catch(() => undefined),
});
