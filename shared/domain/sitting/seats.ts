import { accept, type Result, refuse } from '../model/result.ts';
import type { Place, Room } from '../model/sitting.ts';
import type { KnownRefusal } from '../refusals.ts';

export type Places = Readonly<Record<string, Place>>;

/** How many seats there are in all rooms together. */
export const seatsIn = (rooms: readonly Room[]): number => rooms.reduce((sum, { seats }) => sum + seats, 0);

/** Every seat in the order they are filled: rooms in their order, seats from 1. */
const everyPlace = (rooms: readonly Room[]): readonly Place[] =>
  rooms.flatMap(({ seats }, index) =>
    Array.from({ length: seats }, (_, seat) => ({ room: index + 1, seat: seat + 1 })),
  );

/** People in the order of their keyed digests, which says nothing of anybody and cannot be foreseen without the seed. */
const inOrder = (people: readonly string[], orderOf: (number: string) => string): readonly string[] =>
  [...new Set(people)]
    .map((number) => ({ number, order: orderOf(number) }))
    .sort((a, b) => (a.order === b.order ? (a.number < b.number ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map(({ number }) => number);

const tooFew = (people: number, seats: number): Result<never, KnownRefusal> =>
  refuse('sitting.too-few-seats', { facts: { people, seats, missing: people - seats } });

const placed = (people: readonly string[], free: readonly Place[]): Places =>
  Object.fromEntries(people.flatMap((number, index) => (free[index] ? [[number, free[index]]] : [])));

/**
 * Gives everybody exactly one seat: in the order of `orderOf` (a keyed digest of the application number), seat after seat, room
 * after room. The same people, rooms and digests give the same seats, whatever the order of the list.
 * Refusal: `sitting.too-few-seats` (facts people, seats, missing).
 */
export const arrangeSeats = (
  people: readonly string[],
  rooms: readonly Room[],
  orderOf: (number: string) => string,
): Result<Places, KnownRefusal> => {
  const ordered = inOrder(people, orderOf);
  const free = everyPlace(rooms);
  return ordered.length > free.length ? tooFew(ordered.length, free.length) : accept(placed(ordered, free));
};

/**
 * Gives whoever has no seat yet one that is free, in the same order; nobody who has a seat moves.
 * Answers only the new places. Refusal: `sitting.too-few-seats`, counting the free seats.
 */
export const seatLatecomers = (
  seated: Places,
  people: readonly string[],
  rooms: readonly Room[],
  orderOf: (number: string) => string,
): Result<Places, KnownRefusal> => {
  const taken = new Set(Object.values(seated).map(({ room, seat }) => `${room}/${seat}`));
  const free = everyPlace(rooms).filter(({ room, seat }) => !taken.has(`${room}/${seat}`));
  const late = inOrder(
    people.filter((number) => seated[number] === undefined),
    orderOf,
  );
  return late.length > free.length ? tooFew(late.length, free.length) : accept(placed(late, free));
};
