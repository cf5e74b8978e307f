import { auditFactsHandler } from '../../../functions/audit-facts/handler.ts';
import { progress } from '../../../functions/audit-facts/progress.ts';
import type { AuditFactsServices } from '../../../functions/audit-facts/services.ts';
import { appendFacts } from '../../../functions/ledger/append.ts';
import { screeningHandler } from '../../../functions/screening/handler.ts';
import { cachedCampaigns } from '../../../shared/adapters/cached-campaigns.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { saltsOf } from '../../../shared/adapters/crypto/salts.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { bookmarksOf } from '../../../shared/adapters/dynamo/bookmarks.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { recusalStore } from '../../../shared/adapters/dynamo/recusal-store.ts';
import { revealStore } from '../../../shared/adapters/dynamo/reveal-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { AuditDue } from '../../../shared/messages/audit.ts';
import { INDEX, SECRET_ID, TABLE } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

/** A run asked for at a moment. */
export const due = (at: number, type: AuditDue['type'] = 'audit.due'): AuditDue => ({
  v: 1,
  id: `run-${at}`,
  type,
  scheduledTime: new Date(at).toISOString(),
});

/** The stores of an office, its log, and the audit over both; everything real but the queue and the rules over campaigns. */
export const openBureau = () => {
  const office = openOffice();
  const table = openTable({ name: TABLE, index: INDEX });
  const subkey = countySecret(SECRET_ID);
  const ledger = ledgerStore(table);
  const findings = auditStore(table, subkey);
  const bookmarks = bookmarksOf(table, subkey, 'facts', progress);
  const [recusals, objections, reveals] = [recusalStore(table), objectionStore(table), revealStore(table)];
  const queued: AuditDue[] = [];
  const woken: string[] = [];
  let facts = 0;

  const services: AuditFactsServices = {
    ...{ ...office, ledger, findings, bookmarks, recusals, objections, reveals },
    auditCampaign: async (code) => {
      woken.push(code);
      return { found: [], remember: async () => undefined };
    },
    again: {
      send: async (messages) => {
        queued.push(...messages);
        return [];
      },
    },
  };

  /** Tells the log that these items changed, in this order. */
  const log = (...items: readonly string[]) =>
    appendFacts(
      ledger,
      saltsOf(subkey),
      items.map((item) => {
        facts += 1;
        const digest = facts.toString(16).padStart(64, '0');
        return { id: `fact-${facts}`, at: AT, type: 'item', change: 'put' as const, item, digest };
      }),
    );

  /** Screens an application as the worker does. */
  const screen = async (number: string, campaign = CAMPAIGN) => {
    const message = { v: 1, id: number, type: 'application.submitted', at: AT, campaign, number };
    const handle = screeningHandler({ ...office, findCampaign: cachedCampaigns(office.campaigns) });
    return handle(aQueueEvent(message), aContext());
  };

  /** Hands messages to the audit, sent at a moment; answers the places of those that failed. */
  const run = async (
    messages: readonly unknown[],
    changes: Partial<AuditFactsServices> = {},
    sentAt: number = 0,
  ) => {
    const handle = auditFactsHandler({ ...services, ...changes });
    const event = aQueueEvent(...messages);
    for (const record of event.Records) record.attributes.SentTimestamp = String(sentAt);
    const { batchItemFailures } = await handle(event, aContext());
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };

  /** Runs the audit and whatever it enqueues, to the end; answers how many messages that took. */
  const audit = async (
    at: number,
    type: AuditDue['type'] = 'audit.due',
    changes: Partial<AuditFactsServices> = {},
  ): Promise<number> => {
    queued.splice(0);
    let messages: readonly AuditDue[] = [due(at, type)];
    let runs = 0;
    for (; messages.length > 0; runs += 1) {
      const failed = await run(messages.slice(0, 1), changes);
      if (failed.length > 0) throw new Error('the audit failed');
      messages = queued.splice(0);
    }
    return runs;
  };

  /** Findings on record: what is found, and of whom. */
  const found = async () => {
    const rows = await findings.list();
    return rows.map(({ rule, subject }) => `${rule} ${subject.key}`).sort();
  };

  return {
    ...{ office, table, services, ledger, findings, bookmarks, recusals, objections, reveals },
    ...{ queued, woken, log, screen, run, audit, found },
  };
};
export type Bureau = ReturnType<typeof openBureau>;
