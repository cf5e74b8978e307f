import {
  composeCampaigns,
  composeDocumentBucket,
  composeIdentityAndSealer,
  composeObjections,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { countyNameOf } from '../../shared/adapters/county-name.ts';
import { newUploadId } from '../../shared/adapters/crypto/query-code.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { httpStack } from '../../shared/lambda/http.ts';
import { errorPage } from '../../shared/web/error-page.ts';
import { styleSources } from '../../shared/web/styles.ts';
import { applyHandler } from './handler.ts';

const table = composeTable();
const countyName = countyNameOf(setting('COUNTY'));

export const handler = httpStack(
  applyHandler({
    countyName,
    publicUrl: setting('PUBLIC_URL'),
    campaigns: composeCampaigns(table),
    objections: composeObjections(table),
    bucket: composeDocumentBucket(),
    sealer: composeIdentityAndSealer().sealer,
    newUploadId,
  }),
  { renderError: errorPage(countyName), errorSources: styleSources() },
);
