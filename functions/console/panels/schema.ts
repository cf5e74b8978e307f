import * as z from 'zod';

const text = () => z.string().max(2000).default('');
const texts = () =>
  z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((all) => all.map((one) => one.trim()).filter((one) => one !== ''));
/** A whole number as a form or a program sends it; undefined when it is none. */
const whole = () =>
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ])
    .optional()
    .catch(undefined);

/** A panel as posted: `members` are accounts or names, `chair` is the seat of the chair, from 1. */
export const panelForm = z.lazy(() =>
  z.object({
    name: text(),
    room: text(),
    date: text(),
    from: text(),
    to: text(),
    members: texts(),
    chair: whole(),
    version: whole(),
  }),
);
export type PanelForm = z.infer<typeof panelForm>;

/** Whom a panel is to hear: single numbers, and whole positions as far as nobody else hears them. */
export const assignForm = z.lazy(() =>
  z.object({ numbers: texts(), positions: texts(), reason: text(), version: whole() }),
);

/** A draw as posted; lots come as `lots` from programs and as `lot-<number>` from the form. */
export const drawForm = z.lazy(() =>
  z.object({
    method: z.enum(['software', 'entered']).catch('entered'),
    absent: texts(),
    lots: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
    reason: text(),
    version: whole(),
  }),
);

const markCells = () => z.union([z.string(), z.array(z.union([z.number(), z.string()]))]);

/** Marks as posted: `rows` from programs (lot to marks, or 缺考), `m-<lot>-<seat>` from the form; `seen` is the version seen. */
export const marksForm = z.lazy(() =>
  z.object({ rows: z.record(z.string(), markCells()).optional(), seen: whole(), reason: text() }),
);

export const versionForm = z.lazy(() => z.object({ version: whole() }));
