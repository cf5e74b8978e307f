/**
 * How the partition keys begin of which the log is told nothing: its own items, counters that are forgotten after hours, and the
 * bookmarks of audits. One sign for all of them, so that one look at a key tells (ADR 024).
 */
export const UNTOLD = '~';

/** Whether the log is told nothing of a partition. */
export const isUntold = (pk: string): boolean => pk.startsWith(UNTOLD);

/**
 * How every other partition key begins. An event filter can name beginnings to let pass, not beginnings to leave out:
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
export const TOLD_BEGINNINGS: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
