import * as z from 'zod';
import { OBJECTION_STATES } from '../../../domain/model/objection.ts';
import type { ObjectionRow, StoredObjection } from '../../../ports/objection-store.ts';
import { objectionKey, objectionListedKey } from '../keys.ts';

const rowShape = () => ({
  number: z.string(),
  notice: z.string(),
  state: z.enum(OBJECTION_STATES),
  filedAt: z.number().int(),
  dueOn: z.iso.date(),
  dueProvisional: z.boolean(),
  named: z.boolean(),
  concerns: z.string().optional(),
  position: z.string().optional(),
});

const answer = () =>
  z.object({
    decision: z.enum(['upheld', 'rejected']),
    reason: z.string(),
    by: z.string(),
    at: z.number().int(),
    struck: z.string().optional(),
    follows: z.string().optional(),
  });

const objection = () =>
  z.object({
    ...rowShape(),
    campaign: z.string(),
    text: z.string(),
    answer: answer().optional(),
    withdrawnAt: z.number().int().optional(),
    version: z.number().int(),
    codeDigest: z.string(),
    contact: z
      .object({ key: z.string(), name: z.string(), phone: z.string(), at: z.number().optional() })
      .optional(),
  });

const objectionItem = z.lazy(() =>
  z.object({ t: z.literal('objection'), at: z.number(), version: z.number().int(), objection: objection() }),
);
const listedObjection = z.lazy(() => z.object({ t: z.literal('objection'), summary: z.object(rowShape()) }));

/** `version` repeats the objection's own, so that a condition can look at it; the text stays out of the index. */
export const toObjectionItem = (value: StoredObjection) => {
  const { number, notice, state, filedAt, dueOn, dueProvisional, named, concerns, position } = value;
  return {
    ...objectionKey(number),
    ...objectionListedKey(value.campaign, filedAt, number),
    t: 'objection',
    at: filedAt,
    version: value.version,
    objection: value,
    summary: { number, notice, state, filedAt, dueOn, dueProvisional, named, concerns, position },
  };
};

/** Each parses what the table gave; throws when it is not an objection as this code writes it. */
export const fromObjectionItem = (raw: unknown): StoredObjection => objectionItem.parse(raw).objection;
export const fromListedObjection = (raw: unknown): ObjectionRow => listedObjection.parse(raw).summary;
