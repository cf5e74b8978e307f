import * as z from 'zod';
import { RANKED_KINDS } from '../domain/model/notice-inputs.ts';

const count = () => z.number().int().nonnegative();
const mark = () => z.union([z.number().int().min(0).max(10_000), z.literal('absent')]);
const yes = () => z.literal(true).optional();

const position = () =>
  z.strictObject({
    code: z.string(),
    office: z.string(),
    headcount: count(),
    givenUp: count().optional(),
    lapsed: count().optional(),
    counted: z.array(z.strictObject({ rank: count(), people: count() })).optional(),
  });

const common = () => ({ positions: z.array(position()), substitutes: z.boolean() });
const pass = () => z.number().min(0).max(100).optional();

const terms = () =>
  z.discriminatedUnion('track', [
    z.strictObject({
      ...common(),
      track: z.literal('open'),
      written: z.strictObject({ weight: z.number().int().min(0).max(100), pass: pass() }),
      interview: z.strictObject({ ratio: count(), pass: pass() }),
      tieBreak: z.array(z.enum(['written', 'interview'])),
    }),
    z.strictObject({
      ...common(),
      track: z.literal('internal'),
      exam: z.strictObject({ pass: pass() }),
      tieBreak: z.array(z.enum(['exam', 'written', 'interview'])),
    }),
  ]);

const candidate = () =>
  z.strictObject({
    number: z.string(),
    maskedName: z.string(),
    position: z.string(),
    written: mark().optional(),
    interview: mark().optional(),
    exam: mark().optional(),
    preferred: yes(),
    out: yes(),
    waiting: yes(),
  });

/** What the result of a notice is computed from, as it is stored and published; nothing else may be in it. */
export const inputsShape = z.lazy(() =>
  z.strictObject({
    v: z.literal(1),
    notice: z.string(),
    kind: z.enum(RANKED_KINDS),
    terms: terms(),
    candidates: z.array(candidate()),
  }),
);
