import {
  composeAudit,
  composeFreshVaults,
  composeQueue,
  composeReseals,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { resealHandler } from './handler.ts';

const table = composeTable();

export const handler = resealHandler({
  table: composeAudit(table).reader,
  reseals: composeReseals(table),
  freshVaults: composeFreshVaults,
  again: composeQueue('RESEAL_QUEUE_URL'),
});
