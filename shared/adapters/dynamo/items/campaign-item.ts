import * as z from 'zod';
import { STAGES } from '../../../domain/model/stage.ts';
import { announcedCampaign, effectiveCampaign } from '../../../domain/opening/effective.ts';
import type { CampaignRecord } from '../../../ports/campaign-store.ts';
import { campaignKey, campaignListedKey } from '../keys.ts';

/** Schemas are built when first parsed with: building all of them at start would cost every cold start its time. */
const common = () => ({
  county: z.string(),
  code: z.string(),
  title: z.string(),
  registration: z.object({ opens: z.string(), closes: z.string() }),
  positions: z.array(z.object({ code: z.string(), office: z.string(), headcount: z.number().int() })),
  substitutes: z.boolean(),
  noticeWorkingDays: z.number().int(),
  appealWorkingDays: z.number().int(),
  scoreReviewWorkingDays: z.number().int(),
  markedTwice: z.boolean(),
  reserveUntil: z.iso.date().optional(),
});

const campaign = () =>
  z.discriminatedUnion('track', [
    z.object({
      ...common(),
      track: z.literal('open'),
      ageOn: z.iso.date(),
      bornFrom: z.iso.date().optional(),
      bornTo: z.iso.date().optional(),
      area: z.array(z.string()),
      written: z.object({ weight: z.number().int(), pass: z.number().optional() }),
      interview: z.object({
        ratio: z.number().int(),
        pass: z.number().optional(),
        examiners: z.number().int().optional(),
      }),
      openingRatio: z.number().int().optional(),
      tieBreak: z.array(z.enum(['written', 'interview'])),
      host: z.object({ section: z.string(), approval: z.string() }).optional(),
    }),
    z.object({
      ...common(),
      track: z.literal('internal'),
      cutoff: z.iso.date(),
      exam: z.object({ pass: z.number().optional() }),
      tieBreak: z.array(z.enum(['exam', 'written', 'interview'])),
    }),
  ]);

const log = () =>
  z.array(
    z.object({
      event: z.enum(['publish', 'open', 'close', 'reopen']),
      stage: z.enum(STAGES),
      at: z.number(),
      by: z.string(),
      reason: z.string().optional(),
    }),
  );

const progress = () =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('draft'), version: z.number().int(), log: log() }),
    z.object({
      status: z.literal('running'),
      version: z.number().int(),
      stage: z.enum(STAGES),
      open: z.boolean(),
      log: log(),
    }),
  ]);

const opening = () =>
  z.object({
    ratio: z.number().int(),
    posts: z.array(
      z.object({
        post: z.string(),
        from: z.number().int(),
        to: z.number().int(),
        admitted: z.number().int(),
      }),
    ),
    until: z.number(),
    by: z.string(),
    at: z.number(),
  });

/** A campaign as stored; `version` repeats the progress' own, so that a condition can look at it. */
const campaignItem = z.lazy(() =>
  z.object({
    t: z.literal('campaign'),
    at: z.number(),
    version: z.number().int(),
    campaign: campaign(),
    progress: progress(),
    createdBy: z.string(),
    opening: opening().optional(),
    /** How often it was corrected, and when last: a change of the item that is no move of its stages. */
    corrected: z.object({ count: z.number().int(), at: z.number() }).optional(),
  }),
);

export const toCampaignItem = (record: CampaignRecord) => ({
  ...campaignKey(record.campaign.code),
  ...campaignListedKey(record.campaign.code, record.campaign.registration.opens),
  t: 'campaign',
  at: record.createdAt,
  version: record.progress.version,
  // What was announced is what is stored: what the opening ratio left of it is worked out at every reading.
  campaign: announcedCampaign(record.campaign),
  opening: record.opening,
  progress: record.progress,
  createdBy: record.createdBy,
  summary: { code: record.campaign.code },
});

/** Parses what the table gave; throws when it is not a campaign as this code writes it. */
export const fromCampaignItem = (raw: unknown): CampaignRecord => {
  const item = campaignItem.parse(raw);
  return {
    campaign: effectiveCampaign(item.campaign, item.opening),
    ...(item.opening && { opening: item.opening }),
    progress: item.progress,
    createdAt: item.at,
    createdBy: item.createdBy,
    ...(item.corrected && { corrected: item.corrected.count }),
  };
};
