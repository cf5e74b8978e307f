import * as z from 'zod';
import type { TypedRoom, TypedTerms } from '../../../shared/domain/sitting/check-terms.ts';

type Values = Readonly<Record<string, unknown>>;

const text = () => z.string().max(2000).default('');
const whole = () =>
  z.union([
    z.int().min(0),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]);

export const termsForm = z.lazy(() =>
  z.object({ date: text(), from: text(), to: text(), place: text(), bring: text() }),
);
/** The version on the screen. */
export const versionForm = z.lazy(() => z.object({ version: whole().optional() }));
export const reasonForm = z.lazy(() => z.object({ reason: text() }));
/** Rooms as a program lists them; a form has `rooms.<n>.name` and `rooms.<n>.seats` instead. */
export const roomsForm = z.lazy(() =>
  z.object({
    rooms: z
      .array(z.object({ name: z.string(), seats: z.union([z.string(), z.number().transform(String)]) }))
      .max(1000),
  }),
);

const NOTHING: TypedTerms = { date: '', from: '', to: '', place: '', bring: '' };

/** When and where, as typed; what is missing is ''. */
export const typedTerms = (values: Values): TypedTerms => {
  const parsed = termsForm.safeParse(values);
  return parsed.success ? parsed.data : NOTHING;
};

/** The version of the sitting that was on the screen; undefined when none was sent. */
export const versionOf = (values: Values): number | undefined => {
  const parsed = versionForm.safeParse(values);
  return parsed.success ? parsed.data.version : undefined;
};

/** The reason for arranging again, or ''. */
export const reasonOf = (values: Values): string => {
  const parsed = reasonForm.safeParse(values);
  return parsed.success ? parsed.data.reason.slice(0, 500) : '';
};

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Rooms out of a form, whose inputs are `rooms.0.name` and `rooms.0.seats`; rows left empty are no rooms. */
const roomsInForm = (values: Values): readonly TypedRoom[] =>
  Object.keys(values)
    .flatMap((name) => {
      const [, index] = /^rooms\.(\d{1,3})\.name$/.exec(name) ?? [];
      return index === undefined ? [] : [Number(index)];
    })
    .sort((a, b) => a - b)
    .map((index) => ({
      line: index + 1,
      name: string(values[`rooms.${index}.name`]),
      seats: string(values[`rooms.${index}.seats`]),
    }))
    .filter(({ name, seats }) => name.trim() !== '' || seats.trim() !== '');

/** The rooms as typed, out of a form or out of JSON (`rooms`: name, seats). */
export const typedRooms = (values: Values): readonly TypedRoom[] => {
  const parsed = roomsForm.safeParse(values);
  return parsed.success
    ? parsed.data.rooms.map((room, index) => ({ line: index + 1, ...room }))
    : roomsInForm(values);
};
