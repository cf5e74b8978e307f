import * as z from 'zod';
import { REVEAL_PAGES, REVEAL_TASKS, type Reveal } from '../../../domain/model/reveal.ts';
import { digestOf } from '../../digest.ts';
import { revealKey } from '../keys.ts';

const ACCOUNT_DIGITS = 16;

/** Longer than any code, name or account. */
const name = () => z.string().max(1000);

const revealItem = z.lazy(() =>
  z.object({
    t: z.literal('identity-reveal'),
    of: z.object({ kind: z.enum(['application', 'objection']), number: name() }),
    campaign: name(),
    page: z.enum(REVEAL_PAGES),
    task: z.enum(REVEAL_TASKS),
    by: name(),
    account: name(),
    at: z.number().int(),
  }),
);

/** An account may hold any character, so the key holds its digest. */
export const toRevealItem = (reveal: Reveal) => ({
  ...revealKey(reveal.of, reveal.at, digestOf(reveal.account).slice(0, ACCOUNT_DIGITS)),
  t: 'identity-reveal',
  ...reveal,
});

/** Parses what the table gave; throws when it is not a record as this code writes it. */
export const fromRevealItem = (raw: unknown): Reveal => {
  const { t: _, ...reveal } = revealItem.parse(raw);
  return reveal;
};
