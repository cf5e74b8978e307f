import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentsHandler } from '../../../functions/documents/handler.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import { applicantTold } from '../../../shared/messages/facts.ts';
import { BUCKET, type Engines, startEngines } from '../../adapters/engines.ts';
import { aJpg } from '../../builders/files.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';
import { type Desk, openDesk } from './desk.ts';

const MINUTE = 60_000;

let engines: Engines;
let desk: Desk;
let number = '';
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3', 'sqs');
  desk = await openDesk();
  await desk.office.run('review');
  number = await desk.office.apply('1995-01-01', 1, { submittedAt: AT });
  expect(await desk.stream(`APP#${number}|A`, AT)).toEqual({ batchItemFailures: [] });
});
afterAll(async () => {
  desk.close();
  await engines.stop();
});
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});

describe('what lay in a queue that was emptied is found again:', () => {
  test('an application in the queue of the screening, until it is screened', async () => {
    expect(await desk.take('screening')).toHaveLength(1);
    expect(await desk.sweepAt(AT + 2 * MINUTE)).toBe(0);
    expect(await desk.take('screening')).toMatchObject([{ type: 'application.submitted', number }]);
    const screening = { number, campaign: CAMPAIGN, findings: [], eligible: true };
    await desk.office.applications.recordScreening(screening, '01', AT);
    await desk.sweepAt(AT + 7 * MINUTE);
    expect(await desk.take('screening')).toEqual([]);
  });

  test('a message to an applicant, as often as it gets lost, until they can read it', async () => {
    await desk.take('messages');
    await desk.sweepAt(AT + 12 * MINUTE);
    const [told, ...others] = (await desk.take('messages')).map((one) => applicantTold.parse(one));
    expect(others).toEqual([]);
    expect(told).toMatchObject({ number, kind: 'application.received', at: AT });
    await desk.sweepAt(AT + 17 * MINUTE);
    expect(await desk.take('messages')).toEqual([told]);
    const id = told?.id ?? '';
    await desk.office.messages.keep({
      ...{ id, number, campaign: CAMPAIGN, kind: 'application.received', at: AT, slot: AT, toldBy: id },
      ...{ facts: {}, title: '报名已收到', text: '报名已收到', sms: { state: 'waiting', tries: 1 } },
    });
    await desk.sweepAt(AT + 22 * MINUTE);
    expect(await desk.take('messages')).toEqual([]);
  });

  test('the outcomes of a stage that was closed, until they are released', async () => {
    const closed = { event: 'close', stage: 'review', at: AT + 30 * MINUTE, by: 'officer01' } as const;
    const running = { status: 'running', version: 2, stage: 'review', open: false, log: [closed] } as const;
    expect(await desk.office.campaigns.advance(CAMPAIGN, running)).toBe('written');
    await desk.stream(`CAMP#${CAMPAIGN}|CAMPAIGN`, closed.at, 'MODIFY');
    const [asked] = await desk.take('scoring');
    expect(asked).toMatchObject({ type: 'stage.closed', stage: 'review' });
    await desk.sweepAt(closed.at + 2 * MINUTE - 1000);
    expect(await desk.take('scoring')).toEqual([]);
    await desk.sweepAt(closed.at + 2 * MINUTE);
    expect(await desk.take('scoring')).toEqual([asked]);
    await desk.office.scored.mark(CAMPAIGN, closed.at);
    await desk.sweepAt(closed.at + 7 * MINUTE);
    expect(await desk.take('scoring')).toEqual([]);
  });

  test('a notice that waits for its frozen file, and for being told of', async () => {
    const publishedAt = AT + 60 * MINUTE;
    const id = `${CAMPAIGN}-proposed`;
    const notice = {
      ...{ id, campaign: CAMPAIGN, county: '141024', kind: 'proposed' as const, title: '公示' },
      ...{ publishedAt, lastDay: '2024-07-01', provisional: false, workingDays: 7, rows: [], openPlaces: {} },
    };
    const next = { status: 'running', version: 3, stage: 'notice', open: true, log: [] } as const;
    expect(await desk.office.campaigns.publishNotice(notice, next)).toBe('written');
    await desk.stream(`NOTICE#${id}|NOTICE`, publishedAt);
    for (const name of ['notices', 'messages'] as const) expect(await desk.take(name)).toHaveLength(1);
    await desk.sweepAt(publishedAt + 2 * MINUTE);
    for (const name of ['notices', 'messages'] as const)
      expect(await desk.take(name)).toMatchObject([{ type: 'notice.published', notice: id }]);
  });

  test('a document in quarantine that the bucket told nobody of, until it is checked', async () => {
    const s3 = new S3Client({ forcePathStyle: true });
    const Key = `quarantine/${CAMPAIGN}/UPLOAD01/photo`;
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: aJpg() }));
    s3.destroy();
    const stored = Date.now();
    await desk.sweepAt(stored + 10 * MINUTE);
    expect(await desk.take('documents')).toEqual([]);
    await desk.sweepAt(stored + 13 * MINUTE);
    const asked = await desk.take('documents');
    expect(asked).toHaveLength(1);
    const check = documentsHandler({
      bucket: documentBucket(BUCKET),
      documents: documentStore(desk.table),
    });
    expect(await check(aQueueEvent(...asked), aContext())).toEqual({ batchItemFailures: [] });
    expect(await documentStore(desk.table).find('UPLOAD01')).toMatchObject([{ kind: 'photo' }]);
    await desk.sweepAt(stored + 18 * MINUTE);
    expect(await desk.take('documents')).toEqual([]);
  });
});

test('what is still on its way is not asked for, and not passed over either', async () => {
  const late = AT + 90 * MINUTE;
  const other = await desk.office.apply('1995-01-01', 2, { submittedAt: late });
  await desk.stream(`APP#${other}|A`, late);
  await desk.take('messages');
  await desk.sweepAt(late + MINUTE);
  expect(JSON.stringify(await desk.take('messages'))).not.toContain(other);
  await desk.sweepAt(late + 3 * MINUTE);
  expect(JSON.stringify(await desk.take('messages'))).toContain(other);
});
