import type { BatchHandler } from '../../shared/lambda/batch.ts';
import { orderedBatchStack } from '../../shared/lambda/ordered-batch.ts';
import { type FactsToLog, factsToLog } from '../../shared/messages/ledger.ts';
import type { Salts } from '../../shared/ports/vault.ts';
import { appendFacts } from './append.ts';
import { growingBundles } from './bundles.ts';
import { type PublishServices, publishLog } from './publish.ts';

export type LedgerServices = Omit<PublishServices, 'entriesOf'> & { readonly salts: Salts };

const log = (services: LedgerServices) => {
  const entriesOf = growingBundles(services.store);
  return async (messages: readonly FactsToLog[]): Promise<void> => {
    const facts = messages.flatMap((message) => message.facts);
    const state = await appendFacts(services.store, services.salts, facts);
    await publishLog({ ...services, entriesOf }, state);
  };
};

/** Worker of the ledger's queue, first in, first out: appends every fact of a batch once, in order, then publishes the log. */
export const ledgerHandler = (services: LedgerServices): BatchHandler =>
  orderedBatchStack(factsToLog, log(services));
