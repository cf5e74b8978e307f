import { isLocalDate } from '../calendar/days.ts';
import { accept, type Checked, type Result, refuse } from '../model/result.ts';
import type { Room, SittingTerms } from '../model/sitting.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';
import { MOST_ROOMS, MOST_SEATS } from './ticket-number.ts';

/** What the ticket asks people to bring and heed unless the officer writes something else; one line each. */
export const USUAL_RULES = [
  '请带好本准考证和本人有效居民身份证，两证缺一不得进入考场。',
  '请带黑色签字笔、2B铅笔和橡皮。手机等电子设备关机后交指定处存放。',
  '开考前30分钟开始入场，开考30分钟后不得入场，按缺考处理。',
  '听从监考人员安排，遵守考场纪律；违纪的按有关规定处理。',
];

/** Texts of the form, times of Asia/Shanghai: `date` YYYY-MM-DD, `from` and `to` HH:MM. */
export type TypedTerms = {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly bring: string;
};

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const isText = (text: string, most: number): boolean =>
  text.trim() !== '' && [...text.trim()].length <= most && isReadable(text);

const LONGEST_LINE = 100;
const MOST_LINES = 10;

/** Checks when and where a sitting is. Refusals, one per field: `sitting.date`, `sitting.clock`, `sitting.ends-first`, `sitting.place`, `sitting.bring`. */
export const checkTerms = (typed: TypedTerms): Checked<SittingTerms, KnownRefusal> => {
  const { date, from, to, place } = typed;
  const bring = typed.bring
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const refusals: KnownRefusal[] = [];
  const check = (holds: boolean, code: KnownRefusal['code'], field: string) => {
    if (!holds) refusals.push({ code, field });
  };
  check(isLocalDate(date) && date >= '2000-01-01' && date <= '2100-12-31', 'sitting.date', 'date');
  check(CLOCK.test(from), 'sitting.clock', 'from');
  check(CLOCK.test(to), 'sitting.clock', 'to');
  if (CLOCK.test(from) && CLOCK.test(to)) check(from < to, 'sitting.ends-first', 'to');
  check(isText(place, LONGEST_LINE), 'sitting.place', 'place');
  const fits = bring.length <= MOST_LINES && bring.every((line) => isText(line, LONGEST_LINE));
  check(fits, 'sitting.bring', 'bring');
  const [first] = refusals;
  if (first) return { ok: false, refusal: first, refusals };
  const at = (clock: string) => Date.parse(`${date}T${clock}:00+08:00`);
  return accept({ startsAt: at(from), endsAt: at(to), place: place.trim(), bring });
};

/** A room as typed or read from a table; `line` is where a person finds it, from 1. */
export type TypedRoom = { readonly line: number; readonly name: string; readonly seats: string };
export type RoomFault = {
  readonly line: number;
  readonly field: 'room' | 'seats' | 'file';
  readonly refusal: KnownRefusal;
};

const checkSeats = (seats: string): Result<number, KnownRefusal> => {
  const count = /^\d{1,3}$/.test(seats.trim()) ? Number(seats.trim()) : 0;
  return count >= 1 && count <= MOST_SEATS
    ? accept(count)
    : refuse('sitting.seats', { field: 'seats', facts: { value: seats, most: MOST_SEATS } });
};

/**
 * Checks the rooms of a sitting, all faults at once. Refusals: `sitting.room-name`, `sitting.room-twice` (facts first: the earlier
 * line), `sitting.seats` (not a whole number of 1 to 999), `sitting.no-rooms`, `sitting.too-many-rooms`.
 */
export const checkRooms = (
  typed: readonly TypedRoom[],
): { readonly rooms: readonly Room[]; readonly faults: readonly RoomFault[] } => {
  if (typed.length === 0)
    return { rooms: [], faults: [{ line: 0, field: 'file', refusal: { code: 'sitting.no-rooms' } }] };
  if (typed.length > MOST_ROOMS) {
    const refusal: KnownRefusal = { code: 'sitting.too-many-rooms', facts: { most: MOST_ROOMS } };
    return { rooms: [], faults: [{ line: 0, field: 'file', refusal }] };
  }
  const faults: RoomFault[] = [];
  const rooms = typed.map(({ line, name, seats }): Room => {
    const first = typed.find((other) => other.name.trim() === name.trim() && other.line < line);
    const facts = { line, value: name };
    if (!isText(name, 20))
      faults.push({ line, field: 'room', refusal: { code: 'sitting.room-name', facts } });
    else if (first) {
      const refusal: KnownRefusal = { code: 'sitting.room-twice', facts: { ...facts, first: first.line } };
      faults.push({ line, field: 'room', refusal });
    }
    const count = checkSeats(seats);
    if (!count.ok) faults.push({ line, field: 'seats', refusal: count.refusal });
    return { name: name.trim(), seats: count.ok ? count.value : 0 };
  });
  return { rooms: faults.length > 0 ? [] : rooms, faults };
};
