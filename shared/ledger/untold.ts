/**
 * How the partition keys begin of which the log is told nothing: its own items, counters that are forgotten after hours, and the
 * bookmarks of audits. One sign for all of them, because an event filter can leave out one beginning only (ADR 024).
 */
export const UNTOLD = '~';

/** Whether the log is told nothing of a partition. */
export const isUntold = (pk: string): boolean => pk.startsWith(UNTOLD);
