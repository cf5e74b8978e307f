import * as z from 'zod';
import type { HttpEvent, HttpResult } from '../../../shared/lambda/http.ts';
import { cookie, redirect } from '../../../shared/lambda/http.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { Sealer } from '../../../shared/ports/vault.ts';
import type { FiledObjection } from '../objection-new/file-objection.ts';

/** What the receipt shows, from a sealed cookie: the only place the tracking code is ever readable. */
export const objectionReceipt = z.lazy(() =>
  z.strictObject({
    number: z.string(),
    code: z.string(),
    notice: z.string(),
    title: z.string(),
    filedAt: z.number().int(),
    dueOn: z.iso.date(),
    dueProvisional: z.boolean(),
  }),
);
export type ObjectionReceipt = z.infer<typeof objectionReceipt>;

export const OBJECTION_RECEIPT = 'objection-receipt';
const PATH = '/objections';
/** An hour: long enough to copy two codes, short on a phone that others use, too. */
const SECONDS = 60 * 60;

/** The way to the receipt page. */
export const toReceipt = async (
  event: HttpEvent,
  { title }: PublishedNotice,
  { objection, code }: FiledObjection,
  sealer: Sealer,
): Promise<HttpResult> => {
  const { number, notice, filedAt, dueOn, dueProvisional } = objection;
  const receipt: ObjectionReceipt = { number, code, notice, title, filedAt, dueOn, dueProvisional };
  const until = event.requestContext.timeEpoch + SECONDS * 1000;
  const sealed = await sealer.seal(OBJECTION_RECEIPT, receipt, until);
  return redirect(`${PATH}/receipt`, {
    cookies: [cookie(event, OBJECTION_RECEIPT, sealed, { maxAge: SECONDS, path: PATH })],
  });
};
