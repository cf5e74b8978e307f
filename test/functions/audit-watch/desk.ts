import { CreateQueueCommand, PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { auditWatchHandler } from '../../../functions/audit-watch/handler.ts';
import type { WatchServices } from '../../../functions/audit-watch/services.ts';
import { watchState } from '../../../functions/audit-watch/state.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { bookmarksOf } from '../../../shared/adapters/dynamo/bookmarks.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { logProbe } from '../../../shared/adapters/dynamo/log-probe.ts';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { scoreReviewStore } from '../../../shared/adapters/dynamo/score-review-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { quarantine } from '../../../shared/adapters/s3/quarantine.ts';
import { sqsDeadLetters } from '../../../shared/adapters/sqs/dead-letters.ts';
import { BUCKET, INDEX, SECRET_ID, TABLE } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

/** Two workers' dead letters in the real queue engine. */
export const openDeadLetters = async () => {
  const sqs = new SQSClient({});
  const urlOf = async (name: string): Promise<string> =>
    (await sqs.send(new CreateQueueCommand({ QueueName: name }))).QueueUrl ?? '';
  const urls = { documents: await urlOf('documents-dead'), relay: await urlOf('relay-lost') };
  const settings = {
    documents: { queue: 'documents-dead', undone: '有上传的材料没有检查' },
    relay: { queue: 'relay-lost', undone: '有材料没有触发后续处理' },
  };
  return {
    deadLetters: sqsDeadLetters(JSON.stringify(settings), urls.documents),
    fill: (name: keyof typeof urls) =>
      sqs.send(new SendMessageCommand({ QueueUrl: urls[name], MessageBody: 'hello' })),
    empty: (name: keyof typeof urls) => sqs.send(new PurgeQueueCommand({ QueueUrl: urls[name] })),
  };
};

/** A log into which every probe finds its way, where the log is not what a test looks at. */
export const ARRIVING: WatchServices['probe'] = { put: async () => undefined, isLogged: async () => true };

/** The watch over real engines. */
export const openWatch = (deadLetters: WatchServices['deadLetters'], probe?: WatchServices['probe']) => {
  const table = openTable({ name: TABLE, index: INDEX });
  const ledger = ledgerStore(table);
  const office = openOffice();
  const findings = auditStore(table, countySecret(SECRET_ID));
  const objections = objectionStore(table);
  const services: WatchServices = {
    ...{ deadLetters, ledger, findings, objections },
    ...{ campaigns: office.campaigns, applications: office.applications },
    bookmarks: bookmarksOf(table, countySecret(SECRET_ID), 'watch', watchState),
    probe: probe ?? logProbe(table, ledger),
    quarantine: quarantine(BUCKET),
    documents: documentStore(table),
    scoreReviews: scoreReviewStore(table),
    retentionDays: 200,
  };
  const work = (changes: Partial<WatchServices>, ...messages: readonly unknown[]) =>
    auditWatchHandler({ ...services, ...changes })(aQueueEvent(...messages), aContext());
  return { office, objections, services, table, findings, work };
};
export type Watch = ReturnType<typeof openWatch>;

export const due = (at: number, changes: object = {}) => ({
  v: 1,
  id: `execution-${at}`,
  type: 'audit.due',
  scheduledTime: new Date(at).toISOString(),
  ...changes,
});

/** Rule, subject and day of everything on record, oldest first. */
export const recorded = async ({ findings }: Watch): Promise<readonly string[]> =>
  (await findings.list()).map(({ rule, subject: { kind, key } }) => `${rule} ${kind} ${key}`).toSorted();
