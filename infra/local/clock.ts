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
  /** Calls `listener` after every move, with the moment before it. */
  onMove(listener: (before: number) => void | Promise<void>): void;
  /** Resolves when every listener has done what it does after the moves so far. */
  settled(): Promise<void>;
};

/**
 * Real time until somebody moves it. `set` and `advance` stop it, so that a deadline can be hit to the millisecond; `runAhead`
 * keeps it going, for a person who walks through a recruitment.
 */
export const createClock = (now?: number): MovableClock => {
  let fixed = now;
  let ahead = 0;
  const listeners: ((before: number) => void | Promise<void>)[] = [];
  let settling: Promise<unknown> = Promise.resolve();
  const move = (to: () => void): void => {
    const before = clock.now();
    to();
    settling = Promise.all([settling, ...listeners.map((listener) => listener(before))]);
  };
  const clock: MovableClock = {
    now: () => fixed ?? Date.now() + ahead,
    set: (ms) => {
      // To where it stands already is no move: nobody has to read anything first.
      if (fixed === ms) return;
      move(() => {
        fixed = ms;
      });
    },
    advance: (ms) => clock.set(clock.now() + ms),
    runAhead: (ms) =>
      move(() => {
        fixed = undefined;
        ahead = ms;
      }),
    onMove: (listener) => {
      listeners.push(listener);
    },
    settled: async () => {
      await settling;
    },
  };
  return clock;
};
