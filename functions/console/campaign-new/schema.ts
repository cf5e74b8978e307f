import * as z from 'zod';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';

const mark = z.number();

const common = {
  county: z.string().optional(),
  code: z.string(),
  title: z.string(),
  registration: z.strictObject({ opens: z.string(), closes: z.string() }),
  positions: z.array(z.strictObject({ code: z.string(), office: z.string(), headcount: z.number() })),
  substitutes: z.boolean().optional(),
  noticeWorkingDays: z.number(),
  appealWorkingDays: z.number().optional(),
  scoreReviewWorkingDays: z.number().optional(),
  markedTwice: z.boolean().optional(),
  reserveUntil: z.string().optional(),
};

const openFile = z.strictObject({
  ...common,
  track: z.literal('open').optional(),
  ageOn: z.string().optional(),
  bornFrom: z.string().optional(),
  bornTo: z.string().optional(),
  area: z.array(z.string()).optional(),
  written: z.strictObject({ weight: z.number(), pass: mark.optional() }),
  interview: z.strictObject({ ratio: z.number(), pass: mark.optional(), examiners: z.number().optional() }),
  openingRatio: z.number().optional(),
  tieBreak: z.array(z.enum(['written', 'interview'])).optional(),
  host: z.strictObject({ section: z.string(), approval: z.string() }).optional(),
});

const internalFile = z.strictObject({
  ...common,
  track: z.literal('internal'),
  cutoff: z.string(),
  exam: z.strictObject({ pass: mark.optional() }),
  tieBreak: z.array(z.enum(['exam', 'written', 'interview'])).optional(),
  /** Name of the roster's file beside campaign.json; it is imported on a page of its own. */
  roster: z.string().optional(),
});

/** campaign.json as counties write it; what is consistent and complete is the domain's to say (`completeCampaign`). */
export const campaignFile = z.discriminatedUnion('track', [openFile, internalFile]);

/**
 * Every fault of the shape (of an error that carries the input, `reportInput`), `field` being the path in campaign.json
 * (`positions.0.headcount`), as the form's inputs are named.
 */
export const shapeFaults = (error: z.ZodError): readonly KnownRefusal[] =>
  error.issues.flatMap((issue): KnownRefusal[] => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        code: 'campaign.field-unknown',
        field: [...issue.path, key].join('.'),
      }));
    if (issue.path.length === 0) return [{ code: 'campaign.file-malformed' }];
    return [{ code: issue.input === undefined ? 'campaign.required' : 'campaign.malformed', field }];
  });
