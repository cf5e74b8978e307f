import { orderedStreamStack } from '../../shared/lambda/ordered-stream.ts';
import type { StreamHandler } from '../../shared/lambda/stream.ts';
import type { LoggedFact } from '../../shared/ledger/leaf.ts';
import { isPutBack } from '../../shared/ledger/restoring.ts';
import type { Salts } from '../../shared/ports/vault.ts';
import { appendFacts } from './append.ts';
import { growingBundles } from './bundles.ts';
import { loggedFactOf } from './logged-fact.ts';
import { type PublishServices, publishLog } from './publish.ts';

export type LedgerServices = Omit<PublishServices, 'entriesOf'> & { readonly salts: Salts };

/** Appends facts once each, in order, then publishes the log. */
export const logFacts = (services: LedgerServices) => {
  const entriesOf = growingBundles(services.store);
  return async (facts: readonly LoggedFact[]): Promise<void> => {
    const state = await appendFacts(services.store, services.salts, facts);
    await publishLog({ ...services, entriesOf }, state);
  };
};

/**
 * Reader of the table's stream that writes the public log. It waits where it fails: no change is logged before one of the same item
 * that came earlier, and none is left out for as long as the stream keeps it. `restoring`: id of the backup whose items are just being
 * put back, which the log has already; empty: none is.
 */
export const ledgerHandler = (services: LedgerServices, restoring = ''): StreamHandler =>
  orderedStreamStack(
    (record) => (isPutBack(record.dynamodb ?? {}, restoring) ? undefined : loggedFactOf(record)),
    logFacts(services),
  );
