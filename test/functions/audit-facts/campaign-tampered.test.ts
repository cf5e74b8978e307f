import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignAudit } from '../../../functions/audit-facts/campaign/audit.ts';
import { digestOf } from '../../../functions/console/scores/digest.ts';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { getItem, putItem, type RawItem } from '../../../shared/adapters/dynamo/commands.ts';
import { toNoticeItem, toNoticeMarkItem } from '../../../shared/adapters/dynamo/items/notice-item.ts';
import { toObjectionItem } from '../../../shared/adapters/dynamo/items/objection-item.ts';
import { toRegisterItem } from '../../../shared/adapters/dynamo/items/recusal-item.ts';
import { fromSheetItem, toSheetItem } from '../../../shared/adapters/dynamo/items/sheet-item.ts';
import {
  bookmarkKey,
  campaignKey,
  frozenKey,
  type Key,
  keyIn,
  noticeKey,
  placeKey,
  recordKey,
  sheetKey,
} from '../../../shared/adapters/dynamo/keys.ts';
import type { Table } from '../../../shared/adapters/dynamo/table.ts';
import { noticeBucket, noticeFiles } from '../../../shared/adapters/s3/notice-bucket.ts';
import type { NoticeKind } from '../../../shared/domain/model/notice.ts';
import type { Register } from '../../../shared/domain/model/recusal.ts';
import { anObjection } from '../../builders/objection.ts';
import { AFTER_NOTICE, at, contractDesk, walkToContracts } from '../console/contract-walk.ts';
import { type Applicant, CODE, consoleCloud, type Desk, fileFor, signIn } from '../console/desk.ts';
import { auditFindings, auditServices, tableOf } from './campaign-audit.ts';

let cloud: Cloud;
let table: Table;
let people: readonly Applicant[] = [];
const person = (index: number): string => people[index]?.number ?? expect.fail(`nobody applied as ${index}`);

/** Three people, two places; both sign on 15 July, the contract stage stays open. */
beforeAll(async () => {
  cloud = await consoleCloud();
  await fileFor(cloud, await signIn(cloud, 'officer01'), 2);
  const walked = await walkToContracts(cloud, { people: 3, places: 2 });
  people = walked.people;
  const officer: Desk = await walked.goTo(at('2024-07-15T09:00:00'));
  const desk = contractDesk(cloud, officer);
  for (const index of [0, 1]) {
    for (const reply of [await desk.check(person(index)), await desk.issue(person(index))])
      expect(reply.status).toBe(200);
    expect((await desk.sign(person(index), '2024-07-15')).status).toBe(200);
  }
  table = tableOf(cloud);
});
afterAll(() => cloud?.stop());

const itemAt = async (key: Key): Promise<RawItem> =>
  (await getItem(table, key)) ?? expect.fail(`${key.pk}|${key.sk} is not there`);

/** Overwrites items past every rule of the console, audits, and puts everything back. */
const tampered = async (...items: readonly RawItem[]): Promise<readonly string[]> => {
  const before = await Promise.all(items.map((item) => getItem(table, keyIn(item))));
  for (const item of items) await putItem(table, item);
  const found = await auditFindings(cloud, CODE);
  for (const [index, item] of items.entries()) {
    const old = before[index];
    if (old) await putItem(table, old);
    else await removed(keyIn(item));
  }
  await cloud.idle();
  return found.map(({ rule, subject, facts }) => `${rule} ${subject.key}: ${facts}`);
};
const removed = (key: Key) =>
  table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(key) }));

const record = (value: unknown): Record<string, unknown> => ({ ...Object(value) });
const list = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(record) : [];
const campaignWith = async (change: (campaign: Record<string, unknown>) => Record<string, unknown>) => {
  const item = await itemAt(campaignKey(CODE));
  return { ...item, campaign: change(record(item.campaign)) };
};
const logWith = async (change: (event: Record<string, unknown>) => Record<string, unknown>) => {
  const item = await itemAt(campaignKey(CODE));
  const progress = record(item.progress);
  return { ...item, progress: { ...progress, log: list(progress.log).map(change) } };
};
const noticeOf = async (kind: NoticeKind) => {
  const found = await campaignStore(table).findNotice(`${CODE}-${kind}`);
  if (found === undefined) return expect.fail(`no notice ${kind}`);
  const { html: _, sha256: __, ...notice } = found;
  return notice;
};

test('nothing is found before anything was tampered with', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));

describe('terms', () => {
  test('a weight is remembered as it was published', async () => {
    const item = await campaignWith((one) => ({ ...one, written: { weight: 50, pass: 60 } }));
    expect(await tampered(item)).toContain(
      `campaign.changed ${CODE}: 公告发布时笔试权重是“60”，现在是“50”，没有更正公告，也不是开考比例的决定。`,
    );
  });

  test('what is remembered cannot be changed with them', async () => {
    const bookmark = await itemAt(bookmarkKey(`campaign-${CODE}`));
    const state = String(bookmark.state).replace('["written.weight","60"]', '["written.weight","50"]');
    expect(state).not.toBe(bookmark.state);
    expect(await tampered({ ...bookmark, state })).toEqual([expect.stringContaining(`log.bookmark ${CODE}`)]);
  });
});

describe('what is remembered of the terms', () => {
  const key = bookmarkKey(`campaign-${CODE}`);

  test('cannot be deleted with them unseen, and is remembered anew once that is told', async () => {
    const [bookmark, campaign] = [await itemAt(key), await itemAt(campaignKey(CODE))];
    await putItem(table, await campaignWith((one) => ({ ...one, written: { weight: 50, pass: 60 } })));
    await removed(key);
    const found = async () => (await auditFindings(cloud, CODE)).map(({ rule, facts }) => `${rule} ${facts}`);
    const lost = expect.stringMatching(/^log\.bookmark .*找不到了/);
    const untold = campaignAudit(auditServices(cloud));
    const { found: first } = await untold(CODE, cloud.clock.now());
    expect(first).toMatchObject([{ rule: 'log.bookmark', campaign: CODE }]);
    expect(await found()).toEqual([lost]);
    expect(await found()).toEqual([]);
    await putItem(table, bookmark);
    await putItem(table, campaign);
    expect(await found()).toEqual([]);
  });
});

describe('the procedure', () => {
  test('a notice stage closed on its last day', async () => {
    const early = at('2024-07-10T18:00:00');
    const item = await logWith((event) =>
      event.stage === 'notice' && event.event === 'close' ? { ...event, at: early } : event,
    );
    const found = await tampered(item);
    expect(found[0]).toMatch(/^stage\.order .*公示期要到2024年7月10日才结束/);
  });

  test('a check result without its entry', async () => {
    const item = await itemAt(recordKey(person(2), 'checks')).catch(() => undefined);
    expect(item).toBeUndefined();
    const own = await itemAt(recordKey(person(0), 'checks'));
    expect(await tampered({ ...own, medical: 'fail' })).toEqual([
      `stage.order ${person(0)}: 考察、体检等结果的记录（第 2 版）与办理经过不一致：体检结果。`,
    ]);
  });

  test('a review after its stage', async () => {
    const item = await itemAt(recordKey(person(2), 'review'));
    const found = await tampered({ ...item, at: AFTER_NOTICE });
    expect(found.filter((one) => one.startsWith(`stage.order ${person(2)}`))).toHaveLength(1);
  });
});

describe('marks and ranking', () => {
  test('a sheet written after its notice', async () => {
    const sheet = fromSheetItem(await itemAt(sheetKey(CODE, 'written', 1)));
    const marks = { ...sheet.marks, [person(2)]: 9900 };
    const next = { ...sheet, marks, version: 2, at: AFTER_NOTICE, sha256: digestOf(marks) };
    const found = await tampered(toSheetItem(next));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^scores\.after-lock .*笔试成绩：成绩表第 2 版于2024年7月11日 09:00写入/);
  });

  test('a mark changed where it lies', async () => {
    const item = await itemAt(sheetKey(CODE, 'interview', 1));
    const found = await tampered({ ...item, marks: { ...record(item.marks), [person(2)]: 9900 } });
    for (const rule of ['ranking.recomputed', 'notice.recomputed'])
      expect(found.some((one) => one.startsWith(rule))).toBe(true);
    expect(found).toContainEqual(expect.stringContaining('成绩与写入时的校验值不符'));
  });

  test('a rank', async () => {
    const item = await itemAt(recordKey(person(1), 'released'));
    expect(await tampered({ ...item, rank: 1 })).toEqual([
      expect.stringMatching(
        new RegExp(`^ranking\\.recomputed ${person(1)}: .*名次：系统里是“1”，重新计算是“2”`),
      ),
    ]);
  });

  test('a record that can no longer be read', async () => {
    const item = await itemAt(recordKey(person(2), 'review'));
    const found = await tampered({ ...item, decision: 'perhaps' });
    expect(found).toContainEqual(
      expect.stringContaining(`ranking.recomputed APP#${person(2)}: 这份材料格式不完整`),
    );
  });
});

describe('what can no longer be read', () => {
  test('a sheet', async () => {
    const { marks: _, ...item } = await itemAt(sheetKey(CODE, 'written', 1));
    const found = await tampered(item);
    expect(found).toContainEqual(
      expect.stringContaining(`ranking.recomputed CAMP#${CODE}|SHEET#written#000001: 这份材料格式不完整`),
    );
  });

  test('a notice', async () => {
    const item = await itemAt(noticeKey(`${CODE}-written`));
    const found = await tampered({ ...item, packed: Uint8Array.from([1, 2, 3]) });
    expect(found).toContainEqual(
      expect.stringContaining(`ranking.recomputed NOTICE#${CODE}-written: 这份材料格式不完整`),
    );
  });

  test.each([
    ['the campaign itself', campaignKey(CODE), 'campaign', `CAMP#${CODE}|CAMPAIGN`],
    ['the list of those who applied', undefined, 'summary', `CAMP#${CODE}`],
  ])('%s: then nothing of it can be recomputed', async (_, key, attribute, subject) => {
    const item = await itemAt(key ?? recordKey(person(2), 'review'));
    const found = await tampered({ ...item, [attribute]: { nothing: 'of use' } });
    expect(found).toEqual([expect.stringContaining(`ranking.recomputed ${subject}: 招聘的材料缺少`)]);
  });

  test('a campaign nobody has is no finding', async () =>
    expect(await auditFindings(cloud, 'no-such-campaign')).toEqual([]));
});

test('what is only there while something is being written is not told', async () => {
  const { histories } = auditServices(cloud);
  let reads = 0;
  const underWay = {
    read: async (code: string) => {
      const history = await histories.read(code);
      reads += 1;
      return history && (reads === 1 ? { ...history, summaries: [] } : history);
    },
  };
  expect(await auditFindings(cloud, CODE, { histories: underWay })).toEqual([]);
  expect(reads).toBe(2);
});

describe('notices', () => {
  test('somebody taken off the list, which the frozen body still shows', async () => {
    const notice = await noticeOf('written');
    if (notice.kind !== 'written') expect.fail('another kind');
    const item = toNoticeItem({ ...notice, rows: notice.rows.slice(1) });
    const found = await tampered({ ...item, summary: { ...item.summary, frozen: true } });
    expect(found).toEqual([
      expect.stringMatching(/^notice\.recomputed .*人数：公示的是“2”，重新计算是“3”/),
      expect.stringMatching(/^notice\.changed .*定稿内容与公告的名单或者成绩不一致/),
    ]);
    expect(found.join()).not.toMatch(/王\*|王小/);
  });

  test('a shorter period, also in the campaign’s own list', async () => {
    const notice = { ...(await noticeOf('proposed')), lastDay: '2024-07-05' };
    const item = toNoticeItem(notice);
    const frozen = { ...item, summary: { ...item.summary, frozen: true } };
    expect(await tampered(frozen, toNoticeMarkItem(notice))).toEqual([
      expect.stringMatching(/^notice\.period .*应当到2024年7月10日，公示的是到2024年7月5日/),
    ]);
  });

  test('a moment', async () => {
    const notice = await noticeOf('written');
    const item = toNoticeItem({ ...notice, publishedAt: notice.publishedAt + 60_000 });
    const found = await tampered({ ...item, summary: { ...item.summary, frozen: true } });
    expect(found).toHaveLength(2);
    for (const one of found) expect(one).toMatch(/^notice\.changed /);
  });

  test('the frozen body', async () => {
    const item = await itemAt(frozenKey(`${CODE}-written`));
    const other = await itemAt(frozenKey(`${CODE}-proposed`));
    const found = await tampered({ ...item, html: other.html });
    expect(found).toHaveLength(3);
    for (const one of found) expect(one).toMatch(/^notice\.changed 2024-open-1-written/);
  });

  test('the file anybody downloads', async () => {
    const bucket = cloud.bucketNames.notices ?? '';
    const id = `${CODE}-proposed`;
    const file = (await noticeFiles(bucket).read(id)) ?? expect.fail('no file');
    await noticeBucket(bucket).put(id, file.replaceAll('王*', '李*'));
    const found = await auditFindings(cloud, CODE);
    await noticeBucket(bucket).put(id, file);
    expect(found.map(({ rule, facts }) => [rule, facts])).toEqual([
      ['notice.changed', '“拟聘用人员公示”：公开下载的文件与定稿内容不一致。'],
    ]);
  });
});

describe('contracts and recusal', () => {
  const filed = (changes = {}) =>
    toObjectionItem({
      ...anObjection({
        ...{ notice: `${CODE}-proposed`, campaign: CODE, number: 'AAAABBBBCCCC', concerns: person(0) },
        filedAt: at('2024-07-12T10:00:00'),
        ...changes,
      }),
      codeDigest: 'x',
    });

  test('signed over an objection without an answer', async () => {
    const found = await tampered(filed());
    expect(found).toHaveLength(2);
    for (const one of found) expect(one).toMatch(/^contract\.unsettled .*有关该岗位的异议还没有答复/);
  });

  test('an objection answered by a declared relative', async () => {
    const answeredAt = at('2024-07-14T10:00:00');
    const answer = {
      decision: 'rejected' as const,
      reason: '不属实',
      by: '王主任（officer01）',
      at: answeredAt,
    };
    const register: Register = {
      version: 1,
      declarations: [
        {
          ...{
            id: 'R1',
            who: { kind: 'staff', id: 'officer01', name: '王主任' },
            by: '王',
            at: answeredAt - 1,
          },
          what: { kind: 'relation', relation: 'in-law', number: person(0) },
        },
      ],
    };
    expect(await tampered(filed({ state: 'rejected', answer }), toRegisterItem(CODE, register))).toEqual([
      expect.stringMatching(/^review\.recused AAAABBBBCCCC: .*回避登记第 R1 条/),
    ]);
  });

  test('a place that is no longer counted', async () => {
    const key = placeKey(CODE, person(0));
    const item = await itemAt(key);
    await removed(key);
    const found = await auditFindings(cloud, CODE);
    await putItem(table, item);
    expect(found.map(({ rule, subject }) => [rule, subject.key])).toEqual([
      ['contract.beyond-number', person(0)],
    ]);
  });

  test('and everything put back, nothing is found', async () =>
    expect(await auditFindings(cloud, CODE)).toEqual([]));
});
