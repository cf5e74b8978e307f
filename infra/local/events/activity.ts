/** Counts what was handled, so that `idle` can tell whether anything happened while it was looking. */
export type Activity = { record(count: number): void; total(): number };

export const createActivity = (): Activity => {
  let total = 0;
  return {
    record: (count) => {
      total += count;
    },
    total: () => total,
  };
};

/** Something that runs until it is stopped. */
export type Loop = { stop(): Promise<void> };

/** Resolves after `ms`, or at once when `signal` aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
