import * as z from 'zod';
import type { ScoreSheet } from '../../../ports/score-store.ts';
import { sheetKey } from '../keys.ts';

const sheetItem = z.lazy(() =>
  z.object({
    t: z.literal('sheet'),
    at: z.number(),
    campaign: z.string(),
    kind: z.enum(['written', 'interview', 'exam']),
    version: z.number().int(),
    marks: z.record(z.string(), z.union([z.number().int().min(0).max(10_000), z.literal('absent')])),
    sha256: z.string(),
    fileName: z.string(),
    by: z.string(),
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
