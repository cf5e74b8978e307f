import * as z from 'zod';
import { OUTCOMES } from '../../../domain/model/selection.ts';
import type { NoticeSupplement } from '../../../domain/model/supplement.ts';
import { supplementKey } from '../keys.ts';

const person = () => ({
  number: z.string(),
  maskedName: z.string(),
  position: z.string(),
  office: z.string(),
});

const supplement = () =>
  z.object({
    notice: z.string(),
    campaign: z.string(),
    version: z.number().int(),
    at: z.number().int(),
    removed: z.array(z.object({ ...person(), why: z.enum(OUTCOMES).optional() })),
    added: z.array(
      z.object({
        ...person(),
        // Open recruitment only: the internal track has one mark, which is `final`.
        written: z.number().optional(),
        interview: z.number().optional(),
        final: z.number(),
        rank: z.number(),
        substitute: z.boolean(),
      }),
    ),
    lastDay: z.iso.date().optional(),
    provisional: z.boolean(),
    workingDays: z.number().int(),
  });

const supplementItem = z.lazy(() =>
  z.object({ t: z.literal('supplement'), at: z.number(), supplement: supplement() }),
);

export const toSupplementItem = (value: NoticeSupplement) => ({
  ...supplementKey(value.notice, value.version),
  t: 'supplement',
  at: value.at,
  supplement: value,
});

/** Parses what the table gave; throws when it is not a supplement as this code writes it. */
export const fromSupplementItem = (raw: unknown): NoticeSupplement => supplementItem.parse(raw).supplement;
