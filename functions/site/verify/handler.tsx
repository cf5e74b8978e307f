import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { VerifyPage } from './view.tsx';

/** GET /verify: everything the verification needs comes with the page; nothing is sent anywhere from it. */
export const verifyPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const key = await services.ledger.files.read('key');
    return page(
      <VerifyPage site={siteOf(services, event)} verifierKey={new TextDecoder().decode(key).trim()} />,
    );
  };
