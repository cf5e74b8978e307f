import { accept, type Result, refuse } from '../model/result.ts';
import type { Arrangement, Place, Room, Seats, Sitting } from '../model/sitting.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { arrangeSeats, type Places, seatLatecomers } from './seats.ts';

/** How far the campaign has come as a sitting sees it. */
export type SittingMoment = 'before' | 'ready' | 'running' | 'over';

export type ArrangeContext = {
  readonly sitting: Sitting;
  /** The arrangement in force; absent before the first. */
  readonly previous?: Arrangement;
  /** Application numbers of everybody who is to sit. */
  readonly people: readonly string[];
  readonly moment: SittingMoment;
  /** The seed of the first arrangement; every later one keeps it, so that nobody can draw until they like the seats. */
  readonly seed: string;
  /** Keyed digest of an application number under `seed`. */
  readonly orderOf: (number: string) => string;
  readonly now: Instant;
  readonly by: string;
};

export type Arranged = { readonly sitting: Sitting; readonly arrangement: Arrangement };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whose ticket stays as it was keeps its `since`: they are not told a second time. */
const seatsOf = (
  places: Places,
  version: number,
  next: Pick<Arrangement, 'terms' | 'rooms'>,
  previous?: Arrangement,
): Seats => {
  const unchanged = (number: string, place: Place): number | undefined => {
    const before = previous?.seats[number];
    if (!previous || !before || before.room !== place.room || before.seat !== place.seat) return undefined;
    const sameRoom = previous.rooms[place.room - 1]?.name === next.rooms[place.room - 1]?.name;
    return sameRoom && same(previous.terms, next.terms) ? before.since : undefined;
  };
  return Object.fromEntries(
    Object.entries(places).map(([number, place]) => [
      number,
      { room: place.room, seat: place.seat, since: unchanged(number, place) ?? version },
    ]),
  );
};

const moved = (
  context: ArrangeContext,
  what: 'arranged' | 'rearranged' | 'late',
  arrangement: Arrangement,
  reason: string,
): Arranged => {
  const { sitting, now, by } = context;
  const people = Object.keys(arrangement.seats).length;
  const event = {
    what,
    at: now,
    by,
    arrangement: arrangement.version,
    people,
    ...(reason !== '' && { reason }),
  };
  return {
    arrangement,
    sitting: {
      ...sitting,
      version: sitting.version + 1,
      arrangement: arrangement.version,
      log: [...sitting.log, event],
    },
  };
};

const next = (
  context: ArrangeContext,
  set: Pick<Arrangement, 'terms' | 'rooms'>,
  places: Places,
): Arrangement => {
  const { sitting, previous, seed, now, by } = context;
  const version = (previous?.version ?? 0) + 1;
  return {
    campaign: sitting.campaign,
    stage: sitting.stage,
    version,
    seed,
    terms: set.terms,
    rooms: set.rooms,
    seats: seatsOf(places, version, set, previous),
    by,
    at: now,
  };
};

/**
 * Arranges everybody anew: the first time without, later with a reason; possible once review is closed and until the exam opens.
 * Refusals: `sitting.not-ready` (review not closed), `sitting.started`, `sitting.no-terms`, `sitting.no-rooms`, `sitting.nobody`,
 * `sitting.reason-required`, `sitting.too-few-seats`.
 */
export const decideArrangement = (
  reason: string,
  context: ArrangeContext,
): Result<Arranged, KnownRefusal> => {
  const { sitting, previous, people, moment, orderOf } = context;
  if (moment === 'before') return refuse('sitting.not-ready');
  if (moment !== 'ready') return refuse('sitting.started');
  const { terms, rooms } = sitting;
  if (terms === undefined) return refuse('sitting.no-terms');
  if (rooms.length === 0) return refuse('sitting.no-rooms');
  if (people.length === 0) return refuse('sitting.nobody');
  if (previous && reason.trim() === '') return refuse('sitting.reason-required', { field: 'reason' });
  const places = arrangeSeats(people, rooms, orderOf);
  if (!places.ok) return places;
  const arrangement = next(context, { terms, rooms }, places.value);
  return accept(moved(context, previous ? 'rearranged' : 'arranged', arrangement, reason.trim()));
};

/** The rooms of an arrangement, and those added behind them since; rooms changed otherwise wait for the next arrangement. */
const withAdded = (arranged: readonly Room[], now: readonly Room[]): readonly Room[] =>
  same(arranged, now.slice(0, arranged.length)) ? now : arranged;

/**
 * Seats whoever was admitted after the arrangement, e.g. by an upheld appeal: each gets a free seat, nobody moves. Possible until the
 * exam stage is closed. Rooms are those of the arrangement, with any added behind them since.
 * Refusals: `sitting.not-arranged`, `sitting.over`, `sitting.no-latecomers`, `sitting.too-few-seats` (counting the free ones).
 */
export const decideLatecomers = (context: ArrangeContext): Result<Arranged, KnownRefusal> => {
  const { sitting, previous, people, moment, orderOf } = context;
  if (!previous) return refuse('sitting.not-arranged');
  if (moment === 'over') return refuse('sitting.over');
  if (!people.some((number) => previous.seats[number] === undefined)) return refuse('sitting.no-latecomers');
  const rooms = withAdded(previous.rooms, sitting.rooms);
  const places = seatLatecomers(previous.seats, people, rooms, orderOf);
  if (!places.ok) return places;
  const all = { ...previous.seats, ...places.value };
  return accept(moved(context, 'late', next(context, { terms: previous.terms, rooms }, all), ''));
};
