import type { BatchHandler } from '../../shared/lambda/batch.ts';
import { orderedBatchStack } from '../../shared/lambda/ordered-batch.ts';
import { type FactsToLog, factsToLog } from '../../shared/messages/ledger.ts';
import type { Salts } from '../../shared/ports/vault.ts';
import { appendFacts } from './append.ts';
import { type PublishServices, publishLog } from './publish.ts';

export type LedgerServices = PublishServices & { readonly salts: Salts };

/** Appends what the message holds and publishes the log. The same message again appends nothing. */
const log =
  (services: LedgerServices) =>
  async ({ facts }: FactsToLog): Promise<void> => {
    await appendFacts(services.store, services.salts, facts);
    await publishLog(services);
  };

/** Worker of the ledger's queue, which is first in, first out. */
export const ledgerHandler = (services: LedgerServices): BatchHandler =>
  orderedBatchStack(factsToLog, log(services));
