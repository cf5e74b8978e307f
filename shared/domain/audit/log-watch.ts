import type { Instant } from '../model/time.ts';

/** The log as one look at it shows it. */
export type LogSeen = {
  /** Entries appended, and how many of them lie under a signed checkpoint. */
  readonly size: number;
  readonly published: number;
  /** Whether the probe that was on its way has arrived; without meaning when there was none. */
  readonly probeLogged: boolean;
};

/** What the watch remembers of the log from one look to the next. */
export type LogMemory = {
  readonly size: number;
  /** Entries that were not published when they were first seen, and when that was. */
  readonly behind?: { readonly size: number; readonly since: Instant };
  /** When the probe was put down that has not been seen in the log yet. */
  readonly probe?: Instant;
};

/** Entries that an earlier look saw unpublished and that are so still. */
export const stillBehind = (before: LogMemory | undefined, { published }: LogSeen): LogMemory['behind'] =>
  before?.behind && published < before.behind.size ? before.behind : undefined;

/** The probe that an earlier run put down and that the log does not know yet. */
export const stillUnderWay = (
  before: LogMemory | undefined,
  { probeLogged }: LogSeen,
): Instant | undefined => (probeLogged ? undefined : before?.probe);

/** When a probe is worth its entry. */
export type ProbeOccasion = {
  /** Whether a campaign is under way, so that facts are to be expected. */
  readonly busy: boolean;
  /** Whether this is the first look of its day. */
  readonly daily: boolean;
};

/**
 * Whether to put down a probe: only when none is under way and the log has not grown since the last look, because then silence and
 * standstill look alike; while no campaign runs once a day is enough.
 */
export const isProbeDue = (
  before: LogMemory | undefined,
  seen: LogSeen,
  { busy, daily }: ProbeOccasion,
): boolean => {
  const silent = seen.size === (before?.size ?? 0);
  return silent && stillUnderWay(before, seen) === undefined && (busy || daily);
};

/** What to remember of a look at `at`; `probed`: whether a probe was put down then. */
export const rememberLog = (
  before: LogMemory | undefined,
  seen: LogSeen,
  at: Instant,
  probed: boolean,
): LogMemory => {
  const { size, published } = seen;
  const behind = stillBehind(before, seen) ?? (size > published ? { size, since: at } : undefined);
  const probe = probed ? at : stillUnderWay(before, seen);
  return { size, ...(behind && { behind }), ...(probe !== undefined && { probe }) };
};
