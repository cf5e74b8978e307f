import * as z from 'zod';
import { isMoment } from '../../../shared/domain/campaign/checks.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { OpeningCommand } from '../../../shared/domain/opening/decide.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';

const places = z.lazy(() =>
  z.record(
    z.string(),
    z.union([
      z.int().min(0).max(999),
      z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number),
    ]),
  ),
);
const until = z.lazy(() => z.string().max(40).default(''));

/** The decision as a program posts it; a form has `places.<code>` in the place of `places`. */
export const openingForm = z.lazy(() => z.object({ places, until }));

const PREFIX = 'places.';

/** A form names each post's radio buttons `places.<code>`; JSON has them under `places`. */
const placesIn = (values: Readonly<Record<string, unknown>>): unknown =>
  values.places ??
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  );

/** What the browser's date-and-time input sends has no offset: it is meant in Asia/Shanghai. */
const moment = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text;

/** The posted decision. Refusals: `body.malformed`, `opening.until` (no moment). */
export const openingCommand = (
  values: Readonly<Record<string, unknown>>,
): Result<OpeningCommand, KnownRefusal> => {
  const parsed = openingForm.safeParse({ places: placesIn(values), until: values.until });
  if (!parsed.success) return refuse('body.malformed');
  const at = moment(parsed.data.until.trim());
  if (at === '') return accept({ places: parsed.data.places });
  return isMoment(at)
    ? accept({ places: parsed.data.places, until: Date.parse(at) })
    : refuse('opening.until', { field: 'until' });
};

/** What was typed, to show it again. */
export const typedUntil = (values: Readonly<Record<string, unknown>>): string => {
  const typed = until.safeParse(values.until);
  return typed.success ? typed.data : '';
};
export const typedPlaces = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> => {
  const parsed = places.safeParse(placesIn(values));
  return parsed.success ? parsed.data : {};
};
