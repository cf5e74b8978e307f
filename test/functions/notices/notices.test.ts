import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noticesHandler } from '../../../functions/notices/handler.ts';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import { ledgerFiles } from '../../../shared/adapters/s3/ledger-files.ts';
import { noticeBucket } from '../../../shared/adapters/s3/notice-bucket.ts';
import type { Notice } from '../../../shared/domain/model/notice.ts';
import { formatCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { formatNote } from '../../../shared/ledger/signed-note.ts';
import { BUCKET, type Engines, startEngines } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, type Office, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

const ID = `${CAMPAIGN}-proposed`;
const NOTICE: Notice = {
  id: ID,
  campaign: CAMPAIGN,
  county: '141024',
  kind: 'proposed',
  title: '洪洞县2024年公开招聘司法协理员拟聘用人员公示',
  publishedAt: Date.parse('2024-07-01T09:00:00+08:00'),
  lastDay: '2024-07-10',
  provisional: false,
  workingDays: 7,
  rows: [
    {
      number: '7K3M9Q2TXW4D',
      maskedName: '王*明<',
      position: '01',
      office: '大槐树司法所',
      written: 8010,
      interview: 9005,
      final: 8408,
      rank: 1,
      substitute: true,
    },
  ],
  openPlaces: { '01': 1 },
};

let engines: Engines;
let office: Office;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 's3');
  office = openOffice();
  await office.run('notice');
  const next = { status: 'running', version: 2, stage: 'notice', open: true, log: [] } as const;
  await office.campaigns.publishNotice(NOTICE, next);
});
afterAll(() => engines.stop());

const published = {
  v: 1,
  id: `${ID}#published`,
  type: 'notice.published',
  at: AT,
  campaign: CAMPAIGN,
  notice: ID,
};

const work = (county: string, ...messages: readonly unknown[]) =>
  noticesHandler({
    county,
    campaigns: office.campaigns,
    bucket: noticeBucket(BUCKET),
    log: ledgerFiles(BUCKET),
  })(aQueueEvent(...messages), aContext());

/** A second notice of the same campaign, published as the first. */
const publishAs = async (campaign: string): Promise<string> => {
  const id = `${campaign}-proposed`;
  await office.run('notice', { code: campaign });
  const next = { status: 'running', version: 2, stage: 'notice', open: true, log: [] } as const;
  await office.campaigns.publishNotice({ ...NOTICE, id, campaign }, next);
  return id;
};
const checkpointOf = (size: number): string =>
  formatNote({
    text: formatCheckpoint({
      origin: 'judicial-assistants/141024',
      size,
      root: new Uint8Array(32).fill(size),
    }),
    signatures: [{ name: 'judicial-assistants/141024', keyId: '0a0b0c0d', signature: new Uint8Array(8) }],
  });

const file = async (): Promise<string> =>
  Buffer.from((await documentBucket(BUCKET).read(`notices/${ID}.html`)) ?? []).toString();

describe('a published notice', () => {
  test('is frozen with its digest and put into the bucket', async () => {
    expect(await work('141024', published)).toEqual({ batchItemFailures: [] });
    const { html = '', sha256 } = (await office.campaigns.findNotice(ID)) ?? {};
    expect(sha256).toBe(digestOf(html));
    for (const text of [
      '公示期为7个工作日',
      '2024年7月10日',
      '7K3M-9Q2T-XW4D',
      '80.10',
      '90.05',
      '84.08',
      '递补',
      '洪洞县司法局',
    ])
      expect(html).toContain(text);
    expect(html).toContain('王*明&lt;');
    expect(html).toContain('01岗位1名');
    expect(await file()).toContain(html);
    expect(await file()).toMatch(/^<!doctype html><html lang="zh-CN">/);
  });

  test('stays as it was frozen, however often the message comes and whatever has changed since', async () => {
    await work('141024', published);
    const [frozen, before] = [await office.campaigns.findNotice(ID), await file()];
    expect(await work('141082', published, published)).toEqual({ batchItemFailures: [] });
    expect(await office.campaigns.findNotice(ID)).toEqual(frozen);
    expect(await file()).toBe(before);
  });

  test('says so where the log has no checkpoint yet, or none that can be read', async () => {
    const { html = '', checkpoint } = (await office.campaigns.findNotice(ID)) ?? {};
    expect(html).toContain('公开账本还没有签发过检查点');
    expect(checkpoint).toBeUndefined();
    await ledgerFiles(BUCKET).put('checkpoint', 'nothing of the kind', false);
    const id = await publishAs('2024-open-2');
    await work('141024', { ...published, notice: id });
    expect((await office.campaigns.findNotice(id))?.html).toContain('公开账本还没有签发过检查点');
  });

  test('carries the newest checkpoint, which its digest covers, and keeps it however the log grows', async () => {
    const log = ledgerFiles(BUCKET);
    await log.put('checkpoint', checkpointOf(7), false);
    const id = await publishAs('2024-open-3');
    await work('141024', { ...published, notice: id });
    const first = await office.campaigns.findNotice(id);
    expect(first?.checkpoint).toBe(checkpointOf(7));
    expect(first?.html).toContain(`<pre>${checkpointOf(7)}</pre>`);
    expect(first?.html).toContain('（共 7 条记载）');
    expect(first?.sha256).toBe(digestOf(first?.html ?? ''));
    await log.put('checkpoint', checkpointOf(8), false);
    await work('141024', { ...published, notice: id });
    expect(await office.campaigns.findNotice(id)).toEqual(first);
  });

  test('that does not exist is reported, and the others go on', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await work('141024', { ...published, notice: 'none' }, 'x', published);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m-0', 'm-1']);
    log.mockRestore();
  });
});
