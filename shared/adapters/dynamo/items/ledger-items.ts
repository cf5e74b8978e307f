import * as z from 'zod';
import type { LoggedEntry, LogState } from '../../../ports/ledger-store.ts';
import { LEDGER_STATE, ledgerEntryKey, ledgerFactKey } from '../keys.ts';

const stateItem = z.lazy(() =>
  z.object({
    version: z.number().int(),
    size: z.number().int(),
    roots: z.array(z.instanceof(Uint8Array)),
    published: z.number().int(),
  }),
);

const entryItem = z.lazy(() =>
  z.object({
    index: z.number().int(),
    id: z.string(),
    item: z.string(),
    digest: z.string(),
    entry: z.string(),
  }),
);

const factItem = z.lazy(() => z.object({ index: z.number().int() }));

export const toLogStateItem = ({ version, frontier, published }: LogState) => ({
  ...LEDGER_STATE,
  version,
  size: frontier.size,
  roots: frontier.roots.map((root) => Uint8Array.from(root)),
  published,
});

export const fromLogStateItem = (raw: unknown): LogState => {
  const { version, size, roots, published } = stateItem.parse(raw);
  return { version, frontier: { size, roots }, published };
};

export const toLedgerEntryItem = (entry: LoggedEntry) => ({ ...ledgerEntryKey(entry.index), ...entry });
export const fromLedgerEntryItem = (raw: unknown): LoggedEntry => entryItem.parse(raw);

/** Says that a fact is in the log, and where; lies with everything else logged of the same item. */
export const toLedgerFactItem = ({ item, id, index }: LoggedEntry) => ({ ...ledgerFactKey(item, id), index });
export const indexOfFactItem = (raw: unknown): number => factItem.parse(raw).index;
