import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { pathParameter, readCookie, redirect, requestTime } from '../../../shared/lambda/http.ts';
import { RECEIPT_PURPOSE, receipt, receiptCookie } from '../../../shared/messages/receipt.ts';
import { findPublished } from '../find-campaign.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { ReceiptPage } from './view.tsx';

/** GET /campaigns/{code}/receipt: for 24 hours, to the browser that submitted; others are sent to the look-up. */
export const receiptPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const code = pathParameter(event, 'code');
    const token = readCookie(event, receiptCookie(code));
    const sealed =
      token === undefined
        ? undefined
        : await services.sealer.open(RECEIPT_PURPOSE, token, requestTime(event));
    const opened = receipt.safeParse(sealed);
    const record = await findPublished(services.campaigns, code);
    if (!opened.success || opened.data.campaign !== code || record === undefined) return redirect('/status');
    return page(
      <ReceiptPage site={siteOf(services, event)} campaign={record.campaign} receipt={opened.data} />,
    );
  };
