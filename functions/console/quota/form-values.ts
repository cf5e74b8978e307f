import * as z from 'zod';
import type { Seen } from './load.ts';

/** What a form or a program sent, as the inputs of the form would hold it; named like them (`offices.0.name`). */
export type FormValues = Readonly<Record<string, string>>;

export const versionSeen = z.object({ version: z.coerce.number().int() });
export const statementSeen = z.object({ serial: z.coerce.number().int(), version: z.coerce.number().int() });

/** The version of the list a person had before them, or undefined when none was sent. */
export const versionIn = (values: Readonly<Record<string, unknown>>): number | undefined =>
  versionSeen.safeParse(values).data?.version;

/** Which statement a person had before them, or undefined when it was not said. */
export const seenIn = (values: Readonly<Record<string, unknown>>): Seen | undefined =>
  statementSeen.safeParse(values).data;

/** Nested lists and objects of a JSON body become the flat names of the form's inputs; other values become text. */
export const formValues = (values: Readonly<Record<string, unknown>>): FormValues =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => flat(name, value)));

const flat = (name: string, value: unknown): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[name, value.trim()]];
  if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flat(`${name}.${key}`, inner));
};

/** How many rows the values have under a prefix: one more than the highest place. */
export const rowsUnder = (values: FormValues, prefix: string): number =>
  Math.max(
    0,
    ...Object.keys(values).map((name) => {
      const [first, place = ''] = name.split('.');
      return first === prefix && /^\d{1,6}$/.test(place) ? Number(place) + 1 : 0;
    }),
  );

/** A whole number as typed; NaN for anything else, for the domain to say what should stand there. */
export const wholeNumber = (text = ''): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
