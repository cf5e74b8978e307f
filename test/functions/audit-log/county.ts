import { createHash } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { auditLogHandler } from '../../../functions/audit-log/handler.ts';
import { progress } from '../../../functions/audit-log/progress.ts';
import type { AuditLogServices, Pass } from '../../../functions/audit-log/services.ts';
import { logFacts } from '../../../functions/ledger/handler.ts';
import { resealMacOf } from '../../../shared/adapters/crypto/reseal-mac.ts';
import { saltsOf } from '../../../shared/adapters/crypto/salts.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { bookmarksOf } from '../../../shared/adapters/dynamo/bookmarks.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { getItem, type RawItem } from '../../../shared/adapters/dynamo/commands.ts';
import { bookmarkBegunKey, findingKey, type Key } from '../../../shared/adapters/dynamo/keys.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { imageOf } from '../../../shared/adapters/dynamo/raw-item.ts';
import { resealStore } from '../../../shared/adapters/dynamo/reseal-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { tableReader } from '../../../shared/adapters/dynamo/table-reader.ts';
import { kmsSigner } from '../../../shared/adapters/kms-signer.ts';
import type { AuditFinding } from '../../../shared/domain/model/audit.ts';
import { canonicalItem, digestOf, type LoggedFact } from '../../../shared/ledger/leaf.ts';
import type { AuditDue } from '../../../shared/messages/audit.ts';
import type { LedgerFiles } from '../../../shared/ports/ledger-files.ts';
import { INDEX, LOG_KEY_ID, TABLE } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { aQueueEvent } from '../queue-event.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
export const MORNING = Date.parse('2024-06-17T08:00:00+08:00');
export const MINUTE = 60_000;
export const ORIGIN = 'judicial-assistants/141002';

const subkey = async (use: string): Promise<Uint8Array> => createHash('sha256').update(use).digest();

/** A county's table and log with the real worker of the log, its public files in memory, and the audit over them. */
export const aCounty = () => {
  const table = openTable({ name: TABLE, index: INDEX });
  const files = new Map<string, Uint8Array>();
  const ledgerFiles: LedgerFiles = {
    read: async (path) => files.get(path),
    put: async (path, bytes) => {
      files.set(path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    },
  };
  const store = ledgerStore(table);
  const signer = kmsSigner(LOG_KEY_ID);
  const salts = saltsOf(subkey);
  const reseals = resealStore(table, resealMacOf(subkey));
  const findings = auditStore(table, subkey);
  const waiting: AuditDue[] = [];
  let told = 0;
  let clock = MORNING;

  const tellLog = async (facts: readonly LoggedFact[]): Promise<void> => {
    await logFacts({ store, files: ledgerFiles, signer, salts, origin: ORIGIN })(facts);
  };

  const factOf = (item: RawItem, changed: Partial<LoggedFact> = {}): LoggedFact => {
    told += 1;
    return {
      id: `event-${told}`,
      at: clock,
      ...(typeof item.at === 'number' && { claimed: item.at }),
      type: String(item.t),
      change: 'put',
      item: `${item.pk}|${item.sk}`,
      digest: digestOf(canonicalItem(imageOf(marshall(item, { removeUndefinedValues: true }))), sha256),
      ...changed,
    };
  };

  /** Writes an item as an editor of the table does: the log is told nothing. */
  const edit = async (item: RawItem): Promise<void> => {
    const Item = marshall(item, { removeUndefinedValues: true });
    await table.client.send(new PutItemCommand({ TableName: TABLE, Item }));
  };

  /** That a bookmark was begun is a fact, too; the log is told of it as of everything else. */
  const bookmarkOf = (audit: Pass) => {
    const marks = bookmarksOf(table, subkey, audit, progress);
    const write: typeof marks.write = async (state, after, at) => {
      const written = await marks.write(state, after, at);
      const key = bookmarkBegunKey(audit);
      if (after.kind === 'none' && written === 'written')
        // A log that a test has broken takes nothing more.
        await tellLog([factOf({ ...key, ...(await getItem(table, key)) })]).catch(() => undefined);
      return written;
    };
    return { ...marks, write };
  };
  const bookmarks = { log: bookmarkOf('log'), 'log-full': bookmarkOf('log-full') };

  const run = async (services: Partial<AuditLogServices>, ...messages: readonly unknown[]) => {
    const again = {
      send: async (more: readonly AuditDue[]) => {
        waiting.push(...more);
        return [];
      },
    };
    // Findings are facts, too: the log is told of them as of everything else.
    const onRecord: AuditLogServices['findings'] = {
      record: async (found, at) => {
        const fresh = await findings.record(found, at);
        const items = await Promise.all(fresh.map((id) => getItem(table, findingKey(id))));
        // A log that a test has broken takes nothing more.
        if (fresh.length > 0) await tellLog(items.map((item) => factOf({ ...item }))).catch(() => undefined);
        return fresh;
      },
    };
    const all = {
      ledger: store,
      files: ledgerFiles,
      signer,
      origin: ORIGIN,
      salts,
      findings: onRecord,
      bookmarks,
      again,
    };
    return auditLogHandler({
      ...all,
      table: tableReader(table),
      campaigns: campaignStore(table),
      reseals,
      ...services,
    })(aQueueEvent(...messages), aContext());
  };

  /** Audits until nothing more is enqueued; answers how many messages that took. */
  const audit = async (type: AuditDue['type'] = 'audit.due', services: Partial<AuditLogServices> = {}) => {
    const due = { v: 1 as const, id: 'due', type, scheduledTime: new Date(clock).toISOString() };
    let messages = 0;
    waiting.push(due);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { batchItemFailures } = await run(services, next);
      if (batchItemFailures.length > 0) throw new Error('the audit failed');
      messages += 1;
    }
    return messages;
  };

  return {
    table,
    files,
    store,
    signer,
    findings,
    bookmarks,
    reseals,
    waiting,
    run,
    audit,
    edit,
    tellLog,
    factOf,
    now: () => clock,
    later: (ms: number) => {
      clock += ms;
    },
    /** Writes items as the county's functions do: the log is told of each. */
    write: async (...items: readonly RawItem[]): Promise<void> => {
      for (const item of items) await edit(item);
      await tellLog(items.map((item) => factOf(item)));
    },
    remove: async ({ pk, sk }: Key): Promise<void> => {
      await table.client.send(new DeleteItemCommand({ TableName: TABLE, Key: marshall({ pk, sk }) }));
    },
    /** Everything on record, oldest first, then by what it is about. */
    found: async (): Promise<readonly AuditFinding[]> => {
      const rows = (await findings.list()).toReversed();
      const all = await Promise.all(rows.map(({ id }) => findings.find(id)));
      return all
        .filter((one) => one !== undefined)
        .sort((a, b) => a.foundAt - b.foundAt || (a.subject.key < b.subject.key ? -1 : 1));
    },
  };
};
export type County = ReturnType<typeof aCounty>;

/** An application as far as the audit of the log looks at it. */
export const anApplication = (number: string, at: number, more: RawItem = {}): RawItem => ({
  pk: `APP#${number}`,
  sk: 'A',
  t: 'application',
  at,
  education: 'college',
  ...more,
});

export const aReview = (number: string, at: number, more: RawItem = {}): RawItem => ({
  pk: `APP#${number}`,
  sk: 'REVIEW',
  t: 'review',
  at,
  decision: 'accepted',
  ...more,
});
