import type { Stage } from './stage.ts';
import type { Instant } from './time.ts';

/** The stages people sit in rooms for: the written exam of open recruitment, the exam of the internal track. */
export type SittingStage = Extract<Stage, 'written' | 'exam'>;

/** One room of a sitting (考场): its name as it hangs on the door, and how many seats it has, 1 to 999. */
export type Room = { readonly name: string; readonly seats: number };

/** When and where, and what the ticket tells people to bring and heed; `bring` is one line each. */
export type SittingTerms = {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly bring: readonly string[];
};

/** A room and a seat in it, both counted from 1. */
export type Place = { readonly room: number; readonly seat: number };

/** Somebody's place; `since` is the arrangement from which on their ticket says what it says. */
export type Seat = Place & { readonly since: number };

export type Seats = Readonly<Record<string, Seat>>;

/**
 * One arrangement of everybody admitted: kept for good, never changed. `seed` (hex) with the application numbers gives the order of
 * seating, so that anybody may work it out again.
 */
export type Arrangement = {
  readonly campaign: string;
  readonly stage: SittingStage;
  /** 1 for the first. */
  readonly version: number;
  readonly seed: string;
  readonly terms: SittingTerms;
  readonly rooms: readonly Room[];
  readonly seats: Seats;
  readonly by: string;
  readonly at: Instant;
};

export const SITTING_EVENTS = ['terms', 'rooms', 'arranged', 'rearranged', 'late', 'issued'] as const;

export type SittingEvent = {
  readonly what: (typeof SITTING_EVENTS)[number];
  readonly at: Instant;
  readonly by: string;
  /** Arrangement it belongs to, and how many people have a seat in it. */
  readonly arrangement?: number;
  readonly people?: number;
  readonly reason?: string;
};

/** The sitting of one stage as it stands; `version` counts commands and guards against two officers at once. */
export type Sitting = {
  readonly campaign: string;
  readonly stage: SittingStage;
  readonly version: number;
  readonly terms?: SittingTerms;
  readonly rooms: readonly Room[];
  /** The arrangement in force, and the one up to which tickets have gone out. */
  readonly arrangement?: number;
  readonly issued?: number;
  readonly log: readonly SittingEvent[];
};

/** An admission ticket (准考证) as its owner reads it. */
export type Ticket = Place & {
  readonly number: string;
  readonly campaign: string;
  readonly stage: SittingStage;
  /** Arrangement from which on it says this: a later one replaces it, the same changes nothing. */
  readonly since: number;
  readonly ticketNumber: string;
  readonly roomName: string;
  readonly terms: SittingTerms;
  readonly maskedCitizenId: string;
  readonly issuedAt: Instant;
};
