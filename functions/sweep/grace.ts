/** Younger work is on its way. Milliseconds. */
export const GRACE_MS = 2 * 60_000;

/** Older news is history: nobody waits to hear of it. Milliseconds. */
export const LATEST_MS = 30 * 24 * 3_600_000;
