import * as z from 'zod';
import type { ScoreSheet } from '../../../ports/score-store.ts';
import { sheetKey } from '../keys.ts';
import { markShape } from './mark-shape.ts';

const sheetItem = z.lazy(() =>
  z.object({
    t: z.literal('sheet'),
    at: z.number(),
    campaign: z.string(),
    kind: z.enum(['written', 'interview', 'exam']),
    version: z.number().int(),
    marks: z.record(z.string(), markShape()),
    sha256: z.string(),
    fileName: z.string(),
    by: z.string(),
    hands: z.array(z.string()).optional(),
    corrections: z
      .array(
        z.object({
          number: z.string(),
          from: markShape(),
          to: markShape(),
          reason: z.string(),
          by: z.string(),
          at: z.number(),
        }),
      )
      .optional(),
  }),
);

export const toSheetItem = (sheet: ScoreSheet) => ({
  ...sheetKey(sheet.campaign, sheet.kind, sheet.version),
  t: 'sheet',
  ...sheet,
});

/** Parses what the table gave; throws when it is not a sheet as this code writes it. */
export const fromSheetItem = (raw: unknown): ScoreSheet => {
  const { t: _, ...sheet } = sheetItem.parse(raw);
  return sheet;
};
