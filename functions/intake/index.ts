import { cachedCampaigns } from '../../shared/adapters/cached-campaigns.ts';
import {
  composeApplications,
  composeCampaigns,
  composeIdentityAndSealer,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { newQueryCode } from '../../shared/adapters/crypto/query-code.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { httpStack } from '../../shared/lambda/http.ts';
import { errorPage } from './error-page.ts';
import { intakeHandler } from './handler.ts';

const table = composeTable();

export const handler = httpStack(
  intakeHandler({
    publicUrl: setting('PUBLIC_URL'),
    findCampaign: cachedCampaigns(composeCampaigns(table)),
    applications: composeApplications(table),
    vault: composeVault(),
    newCode: newQueryCode,
    ...composeIdentityAndSealer(),
  }),
  { renderError: errorPage(setting('COUNTY')) },
);
