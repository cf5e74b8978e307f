/** The clock every event is stamped with. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Stops the clock at this moment (epoch milliseconds), earlier or later than now. */
  set(ms: number): void;
  /** Moves the clock on by this many milliseconds and stops it there. */
  advance(ms: number): void;
  /** Lets the clock run on, this many milliseconds ahead of real time. */
  runAhead(ms: number): void;
};

export type MovableClock = Clock & {
  /** Calls `listener` after every move. */
  onMove(listener: () => void): void;
};

/**
 * Real time until somebody moves it. `set` and `advance` stop it, so that a deadline can be hit to the millisecond; `runAhead`
 * keeps it going, for a person who walks through a recruitment.
 */
export const createClock = (now?: number): MovableClock => {
  let fixed = now;
  let ahead = 0;
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const clock: MovableClock = {
    now: () => fixed ?? Date.now() + ahead,
    set: (ms) => {
      fixed = ms;
      tell();
    },
    advance: (ms) => clock.set(clock.now() + ms),
    runAhead: (ms) => {
      fixed = undefined;
      ahead = ms;
      tell();
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
  return clock;
};
