import * as z from 'zod';
import type { CampaignCorrection } from '../../../domain/model/correction.ts';
import { campaignCorrectionKey } from '../keys.ts';

const correctionItem = z.lazy(() =>
  z.object({
    t: z.literal('correction'),
    at: z.number(),
    campaign: z.string(),
    version: z.number().int(),
    by: z.string(),
    reason: z.string(),
    changes: z.array(z.object({ position: z.string().optional(), from: z.string(), to: z.string() })),
  }),
);

export const toCorrectionItem = (correction: CampaignCorrection) => ({
  ...campaignCorrectionKey(correction.campaign, correction.version),
  t: 'correction',
  ...correction,
});

/** Parses what the table gave; throws when it is not a correction as this code writes it. */
export const fromCorrectionItem = (raw: unknown): CampaignCorrection => {
  const { t, ...correction } = correctionItem.parse(raw);
  return correction;
};
