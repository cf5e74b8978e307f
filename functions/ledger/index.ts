import { composeLedger, composeTable } from '../../shared/adapters/compose.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { ledgerHandler } from './handler.ts';

export const handler = ledgerHandler(
  { ...composeLedger(composeTable()), origin: setting('LOG_ORIGIN') },
  setting('RESTORING'),
);
