import { sha256 } from '../../shared/adapters/digest.ts';
import { appendLeaf, hashLeaf } from '../../shared/ledger/frontier.ts';
import { type LoggedFact, leafOf } from '../../shared/ledger/leaf.ts';
import {
  type LedgerStore,
  type LoggedEntry,
  type LogState,
  MOST_ENTRIES,
} from '../../shared/ports/ledger-store.ts';
import type { Salts } from '../../shared/ports/vault.ts';

/** The bytes of an entry, as they are hashed and published. */
export const entryBytes = (entry: string): Uint8Array => new TextEncoder().encode(entry);

/** Somebody else appended in between, or the same facts come again: this often, then the batch comes again. */
const TRIES = 5;

const withSalts = (
  facts: readonly LoggedFact[],
  salts: Salts,
): Promise<readonly (readonly [LoggedFact, string])[]> =>
  Promise.all(facts.map(async (fact) => [fact, leafOf(fact, await salts.saltOf(fact.id), sha256)] as const));

const entriesAfter = (
  state: LogState,
  leaves: readonly (readonly [LoggedFact, string])[],
): { readonly entries: readonly LoggedEntry[]; readonly next: LogState } => {
  const entries = leaves.map(([{ id, item, digest }, entry], place) => {
    return { index: state.frontier.size + place, id, item, digest, entry };
  });
  const frontier = entries.reduce(
    (before, { entry }) => appendLeaf(before, hashLeaf(entryBytes(entry), sha256), sha256),
    state.frontier,
  );
  return { entries, next: { ...state, version: state.version + 1, frontier } };
};

/** Appends at most MOST_ENTRIES facts; those that are in the log already are left out. Answers the state as it was written or read last. */
const appendSome = async (
  store: LedgerStore,
  salts: Salts,
  facts: readonly LoggedFact[],
  before: LogState,
): Promise<LogState> => {
  let [left, state] = [facts, before];
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (left.length === 0) return state;
    const { entries, next } = entriesAfter(state, await withSalts(left, salts));
    if ((await store.append(entries, next)) === 'written') return next;
    state = await store.state();
    const known = await store.known(left);
    left = left.filter(({ id }) => !known.has(id));
  }
  throw new Error(`the log moved on ${TRIES} times while ${facts.length} facts were to be appended`);
};

/**
 * Appends facts to the log in their order, each once however often it comes: a fact and the state after it are written together.
 * Answers the state of the log after them.
 */
export const appendFacts = async (
  store: LedgerStore,
  salts: Salts,
  facts: readonly LoggedFact[],
): Promise<LogState> => {
  const once = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  let state = await store.state();
  for (let from = 0; from < once.length; from += MOST_ENTRIES)
    state = await appendSome(store, salts, once.slice(from, from + MOST_ENTRIES), state);
  return state;
};
