import type { LedgerStore, LoggedEntry } from '../../shared/ports/ledger-store.ts';

/** The first entries of a bundle, as many as are asked for. */
export type EntriesOf = (bundle: number, width: number) => Promise<readonly LoggedEntry[]>;

/**
 * Entries of bundles from the table, the last bundle remembered from one call to the next: an entry never changes once it is there, so
 * of a bundle that grows only what is new is read.
 * @throws Error when the table has fewer than are asked for.
 */
export const growingBundles = (store: Pick<LedgerStore, 'bundle'>): EntriesOf => {
  let last: { readonly index: number; readonly entries: readonly LoggedEntry[] } = { index: -1, entries: [] };
  return async (index, width) => {
    const had = last.index === index ? last.entries : [];
    const entries = had.length < width ? [...had, ...(await store.bundle(index, had.length))] : had;
    if (entries.length < width) throw new Error(`bundle ${index} has ${entries.length} entries of ${width}`);
    last = { index, entries };
    return entries.slice(0, width);
  };
};
