import {
  composeAudit,
  composeCampaigns,
  composeLedger,
  composeQueue,
  composeReseals,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { auditLogHandler } from './handler.ts';
import { progress } from './progress.ts';

const table = composeTable();
const { findings, bookmarksFor, reader } = composeAudit(table);
const { store, ...ledger } = composeLedger(table);

export const handler = auditLogHandler({
  ...ledger,
  ledger: store,
  origin: setting('LOG_ORIGIN'),
  table: reader,
  campaigns: composeCampaigns(table),
  reseals: composeReseals(table),
  findings,
  bookmarks: { log: bookmarksFor('log', progress), 'log-full': bookmarksFor('log-full', progress) },
  again: composeQueue('AUDIT_LOG_QUEUE_URL'),
});
