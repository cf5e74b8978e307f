import * as z from 'zod';
import { RELATIONS, type Register } from '../../../domain/model/recusal.ts';
import { recusalsKey } from '../keys.ts';

/** Who takes part, as registers and panels hold it. */
export const participantShape = () =>
  z.object({ kind: z.enum(['staff', 'external']), id: z.string(), name: z.string() });

const declared = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('relation'), relation: z.enum(RELATIONS), number: z.string() }),
  ]);

const registerItem = z.lazy(() =>
  z.object({
    t: z.literal('recusals'),
    version: z.number().int(),
    declarations: z.array(
      z.object({
        id: z.string(),
        who: participantShape(),
        what: declared(),
        by: z.string(),
        at: z.number(),
        withdrawn: z.object({ by: z.string(), at: z.number(), reason: z.string() }).optional(),
      }),
    ),
  }),
);

const lastAt = ({ declarations }: Register): number =>
  Math.max(0, ...declarations.map(({ at, withdrawn }) => withdrawn?.at ?? at));

export const toRegisterItem = (campaign: string, register: Register) => ({
  ...recusalsKey(campaign),
  t: 'recusals',
  at: lastAt(register),
  ...register,
});

/** Parses what the table gave; throws when it is not a register as this code writes it. */
export const fromRegisterItem = (raw: unknown): Register => {
  const { t: _, ...register } = registerItem.parse(raw);
  return register;
};
