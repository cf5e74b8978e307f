import * as z from 'zod';
import {
  type Arrangement,
  type Seats,
  SITTING_EVENTS,
  type Sitting,
  type Ticket,
} from '../../../domain/model/sitting.ts';
import { arrangementKey, recordKey, sittingKey } from '../keys.ts';

const stage = () => z.enum(['written', 'exam']);
const room = () => z.object({ name: z.string(), seats: z.number().int() });
const terms = () =>
  z.object({ startsAt: z.number(), endsAt: z.number(), place: z.string(), bring: z.array(z.string()) });

const event = () =>
  z.object({
    what: z.enum(SITTING_EVENTS),
    at: z.number(),
    by: z.string(),
    arrangement: z.number().int().optional(),
    people: z.number().int().optional(),
    reason: z.string().optional(),
  });

const sittingItem = z.lazy(() =>
  z.object({
    campaign: z.string(),
    stage: stage(),
    version: z.number().int(),
    terms: terms().optional(),
    rooms: z.array(room()),
    arrangement: z.number().int().optional(),
    issued: z.number().int().optional(),
    log: z.array(event()),
  }),
);

const headItem = z.lazy(() =>
  z.object({
    t: z.literal('arrangement'),
    campaign: z.string(),
    stage: stage(),
    version: z.number().int(),
    seed: z.string(),
    terms: terms(),
    rooms: z.array(room()),
    by: z.string(),
    at: z.number(),
  }),
);

/** Number to room, seat and since: three small figures each, so that a piece stays far below an item's 400 KB. */
const seatsItem = z.lazy(() =>
  z.object({
    t: z.literal('seats'),
    seats: z.record(z.string(), z.tuple([z.number().int(), z.number().int(), z.number().int()])),
  }),
);

const ticketItem = z.lazy(() =>
  z.object({
    number: z.string(),
    campaign: z.string(),
    stage: stage(),
    since: z.number().int(),
    room: z.number().int(),
    seat: z.number().int(),
    ticketNumber: z.string(),
    roomName: z.string(),
    terms: terms(),
    maskedCitizenId: z.string(),
    issuedAt: z.number(),
  }),
);

export const toSittingItem = (sitting: Sitting) => ({
  ...sittingKey(sitting.campaign, sitting.stage),
  t: 'sitting',
  at: sitting.log.at(-1)?.at ?? 0,
  ...sitting,
});

/** Each parses what the table gave, and throws when it is not an item as this code writes it. */
export const fromSittingItem = (raw: unknown): Sitting => sittingItem.parse(raw);

/** People per piece: about 45 bytes each. */
const PEOPLE_PER_PIECE = 2000;

/** An arrangement as its items: the head, then the seats in pieces. */
export const toArrangementItems = ({ seats, ...head }: Arrangement) => {
  const { campaign, stage: of, version } = head;
  const people = Object.entries(seats);
  const pieces = Array.from({ length: Math.ceil(people.length / PEOPLE_PER_PIECE) }, (_, piece) => ({
    ...arrangementKey(campaign, of, version, piece),
    t: 'seats',
    at: head.at,
    seats: Object.fromEntries(
      people
        .slice(piece * PEOPLE_PER_PIECE, (piece + 1) * PEOPLE_PER_PIECE)
        .map(([number, place]) => [number, [place.room, place.seat, place.since]]),
    ),
  }));
  return [{ ...arrangementKey(campaign, of, version, 'HEAD'), t: 'arrangement', ...head }, ...pieces];
};

const seatsOf = (raw: unknown): Seats =>
  Object.fromEntries(
    Object.entries(seatsItem.parse(raw).seats).map(([number, [roomNumber, seat, since]]) => [
      number,
      { room: roomNumber, seat, since },
    ]),
  );

/** An arrangement out of all its items; undefined when there are none. */
export const fromArrangementItems = (raw: readonly unknown[]): Arrangement | undefined => {
  const head = raw.flatMap((item) => {
    const parsed = headItem.safeParse(item);
    return parsed.success ? [parsed] : [];
  })[0];
  if (!head) return undefined;
  const { t: _, ...found } = head.data;
  const pieces = raw.filter((item) => !headItem.safeParse(item).success).map(seatsOf);
  return { ...found, seats: Object.assign({}, ...pieces) };
};

/** What the ticket's owner is told of: where to look, never who they are. */
export const toTicketItem = (ticket: Ticket) => ({
  ...recordKey(ticket.number, 'ticket'),
  t: 'ticket',
  at: ticket.issuedAt,
  ...ticket,
  tell: {
    kind: 'ticket.issued',
    at: ticket.issuedAt,
    facts: {
      stage: ticket.stage,
      startsAt: ticket.terms.startsAt,
      place: ticket.terms.place,
      since: ticket.since,
    },
  },
});

export const fromTicketItem = (raw: unknown): Ticket => ticketItem.parse(raw);
