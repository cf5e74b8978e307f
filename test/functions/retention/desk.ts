import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { retentionHandler } from '../../../functions/retention/handler.ts';
import type { RetentionServices } from '../../../functions/retention/services.ts';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { deletionStore } from '../../../shared/adapters/dynamo/deletion-store.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { scoreReviewStore } from '../../../shared/adapters/dynamo/score-review-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { tableReader } from '../../../shared/adapters/dynamo/table-reader.ts';
import { documentEraser } from '../../../shared/adapters/s3/document-eraser.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import type { RetentionDue } from '../../../shared/messages/retention.ts';
import { BUCKET, INDEX, TABLE } from '../../adapters/engines.ts';
import { aDocumentSet } from '../../builders/application.ts';
import { aContract } from '../../builders/contract.ts';
import { aContext } from '../http-event.ts';
import { openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

export const local = (text: string): number => Date.parse(`${text}+08:00`);
/** 2 September 2024; 200 days later is 21 March 2025, so deleting begins on the 22nd. */
export const CLOSED = local('2024-09-02T16:00:00');
export const BEGINS = local('2025-03-22T00:00:00');

export const closedContracts = (version: number, open = false): Progress => ({
  ...{ status: 'running', version, stage: 'contract', open },
  log: [{ event: 'close', stage: 'contract', at: CLOSED, by: 'officer01' }],
});

/** The worker over real engines, with ways to fill what it empties. */
export const openRetention = () => {
  const table = openTable({ name: TABLE, index: INDEX });
  const office = openOffice();
  const s3 = new S3Client({ forcePathStyle: true });
  const [deletions, documents] = [deletionStore(table), documentEraser(BUCKET)];
  const verdicts = documentStore(table);
  const waiting: RetentionDue[] = [];
  const objections = objectionStore(table);
  const services: RetentionServices = {
    campaigns: office.campaigns,
    applications: office.applications,
    objections,
    scoreReviews: scoreReviewStore(table),
    deletions,
    documents,
    digest: digestOf,
    retentionDays: 200,
    again: {
      send: async (more) => {
        waiting.push(...more);
        return [];
      },
    },
  };

  const file = async (campaign: string, uploadId: string, kind: (typeof DOCUMENT_KINDS)[number]) => {
    const Key = `verified/${campaign}/${uploadId}/${kind}`;
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'a document' }));
    const found = { size: 10, sha256: digestOf('a document'), type: 'jpg' as const, checkedAt: CLOSED };
    await verdicts.record({ uploadId, kind, key: Key, ...found });
  };

  /** An applicant of a closed campaign, with documents; hired or not. Answers the number. */
  const applied = async (campaign: string, serial: number, hired = false): Promise<string> => {
    const uploadId = `UPLOAD${campaign.replaceAll('-', '').toUpperCase()}${serial}`;
    const set = { ...aDocumentSet(), uploadId };
    const number = await office.apply('1995-01-01', serial, { campaign, documents: set });
    for (const kind of DOCUMENT_KINDS) await file(campaign, uploadId, kind);
    const review = { number, campaign, decision: 'accepted' as const, rules: [], reason: '', by: '李审查' };
    await office.applications.recordReview({ ...review, at: CLOSED }, '01');
    if (hired) {
      const contract = aContract('started', { number, campaign, version: 1 });
      await office.contracts.save({ contract, progressVersion: 1, checksVersion: 0 });
    }
    return number;
  };

  const close = (code: string) => office.campaigns.advance(code, closedContracts(2));

  const work = (changes: Partial<RetentionServices>, ...messages: readonly unknown[]) =>
    retentionHandler({ ...services, ...changes })(aQueueEvent(...messages), aContext());

  /** Runs until nothing more is enqueued; answers how many messages that took, and whether one failed. */
  const runAt = async (at: number, changes: Partial<RetentionServices> = {}) => {
    let [messages, failed] = [0, 0];
    waiting.push({ v: 1, id: `due-${at}`, type: 'retention.due', scheduledTime: new Date(at).toISOString() });
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { batchItemFailures } = await work(changes, next);
      messages += 1;
      failed += batchItemFailures.length;
    }
    return { messages, failed };
  };

  /** Every key of the table that belongs to no untold partition, and every key of the bucket. */
  const everything = async (prefix: string) => {
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await tableReader(table).page(cursor);
      keys.push(...page.items.keys());
      cursor = page.cursor;
    } while (cursor !== undefined);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: prefix }));
    return { keys: keys.toSorted(), files: Contents.map(({ Key }) => Key ?? '').toSorted() };
  };

  return { ...services, table, office, objections, s3, file, applied, close, work, runAt, everything };
};
export type Retention = ReturnType<typeof openRetention>;
