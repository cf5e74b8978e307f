import * as z from 'zod';

/** What the receipt page shows after submission, from a sealed cookie: the only place the query code is ever readable. */
export const receipt = z.lazy(() =>
  z.strictObject({
    campaign: z.string(),
    number: z.string(),
    code: z.string(),
    maskedName: z.string(),
    submittedAt: z.number().int(),
  }),
);
export type Receipt = z.infer<typeof receipt>;

export const receiptCookie = (campaign: string): string => `receipt-${campaign}`;
export const RECEIPT_PURPOSE = 'receipt';
export const RECEIPT_SECONDS = 24 * 60 * 60;
