/** The clock every event is stamped with. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Stops the clock at this moment (epoch milliseconds), earlier or later than now. */
  set(ms: number): void;
  /** Moves the clock on by this many milliseconds and stops it there. */
  advance(ms: number): void;
};

export type MovableClock = Clock & {
  /** Calls `listener` after every set or advance. */
  onMove(listener: () => void): void;
};

/** Real time until somebody moves it; from then on it stands still between moves, so that a deadline can be hit to the millisecond. */
export const createClock = (now?: number): MovableClock => {
  let fixed = now;
  const listeners: (() => void)[] = [];
  const clock: MovableClock = {
    now: () => fixed ?? Date.now(),
    set: (ms) => {
      fixed = ms;
      for (const listener of listeners) listener();
    },
    advance: (ms) => clock.set(clock.now() + ms),
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
  return clock;
};
