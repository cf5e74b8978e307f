import * as z from 'zod';
import { APPEAL_EVENTS, APPEAL_STATES, type Appeal } from '../../../domain/model/appeal.ts';
import { RULES } from '../../../domain/model/finding.ts';
import type { Tell } from '../../../domain/model/message.ts';
import { ROLES } from '../../../domain/model/staff.ts';
import { listedKey, recordKey } from '../keys.ts';

/** What the listing index shows of an appeal. */
export const appealSummary = z.lazy(() =>
  z.object({ state: z.enum(APPEAL_STATES), filedAt: z.number(), decidedBy: z.string().optional() }),
);

const appeal = z.lazy(() =>
  z.object({
    number: z.string(),
    campaign: z.string(),
    text: z.string(),
    filedAt: z.number(),
    against: z.object({ rules: z.array(z.enum(RULES)), by: z.string(), at: z.number() }),
    state: z.enum(APPEAL_STATES),
    answer: z
      .object({
        decision: z.enum(['upheld', 'rejected']),
        reason: z.string(),
        by: z.string(),
        role: z.enum(ROLES),
        at: z.number(),
      })
      .optional(),
    version: z.number().int(),
    log: z.array(z.object({ event: z.enum(APPEAL_EVENTS), at: z.number(), by: z.string() })),
  }),
);

/** The item of an appeal, listed beside the application it is about. */
export const toAppealItem = (value: Appeal, position: string, tell: Tell) => ({
  ...recordKey(value.number, 'appeal'),
  ...listedKey(value.campaign, position, value.number, 'appeal'),
  t: 'appeal',
  at: value.log.at(-1)?.at ?? value.filedAt,
  ...value,
  tell,
  summary: { state: value.state, filedAt: value.filedAt, decidedBy: value.answer?.by },
});

/** Parses what the table gave, and throws when it is not an appeal as this code writes it. */
export const fromAppealItem = (raw: unknown): Appeal => appeal.parse(raw);
