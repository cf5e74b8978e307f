import type { BatchHandler } from '../../shared/lambda/batch.ts';
import { orderedBatchStack } from '../../shared/lambda/ordered-batch.ts';
import { factsToLog } from '../../shared/messages/ledger.ts';
import type { Salts } from '../../shared/ports/vault.ts';
import { appendFacts } from './append.ts';
import { type PublishServices, publishLog } from './publish.ts';

export type LedgerServices = PublishServices & { readonly salts: Salts };

/** Worker of the ledger's queue, first in, first out: appends every message's facts, each once, then publishes the log once. */
export const ledgerHandler = (services: LedgerServices): BatchHandler =>
  orderedBatchStack(
    factsToLog,
    ({ facts }) => appendFacts(services.store, services.salts, facts),
    () => publishLog(services),
  );
