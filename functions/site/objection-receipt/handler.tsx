import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { readCookie, redirect, requestTime } from '../../../shared/lambda/http.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { OBJECTION_RECEIPT, objectionReceipt } from './receipt.ts';
import { ObjectionReceiptPage } from './view.tsx';

/** GET /objections/receipt: for an hour, to the browser that filed; others are sent to the look-up. */
export const objectionReceiptPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const token = readCookie(event, OBJECTION_RECEIPT) ?? '';
    const opened = objectionReceipt.safeParse(
      await services.sealer.open(OBJECTION_RECEIPT, token, requestTime(event)),
    );
    if (!opened.success) return redirect('/objections');
    return page(<ObjectionReceiptPage site={siteOf(services, event)} receipt={opened.data} />);
  };
