import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import { findingKey } from '../../../shared/adapters/dynamo/keys.ts';
import { type AuditDesk, codeIn, deskOf, seed, tableOf } from './audit-desk.ts';
import { consoleCloud } from './desk.ts';

const REPORT = '/console/audit/report';
const at = (text: string): number => Date.parse(`${text}+08:00`);

let cloud: Cloud;
let inspector: AuditDesk;
let officer: AuditDesk;
const ids: string[] = [];

const report = async (month: string) => JSON.parse((await inspector.get(`${REPORT}?month=${month}`)).text);
const shown = async (month: string) => (await inspector.page(`${REPORT}?month=${month}`)).text;

/** May: one found. June: two found, one answered, one closed with a reason. July: the other one answered. */
beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await deskOf(cloud, 'officer');
  inspector = await deskOf(cloud, 'inspector');
  ids.push(
    await seed(cloud, { rule: 'review.haste', occurrence: 'a' }, at('2024-05-31T23:59:59')),
    await seed(cloud, { rule: 'log.altered', occurrence: 'b' }, at('2024-06-14T09:00:00')),
    await seed(cloud, { rule: 'review.recused', occurrence: 'c' }, at('2024-06-14T09:00:00')),
  );
  await officer.post(`/console/audit/${ids[1]}`, { event: 'answer', text: '正在核查。' });
  await inspector.post(`/console/audit/${ids[1]}`, { event: 'uphold', text: '确系改动。' });
  cloud.clock.set(at('2024-07-02T10:00:00'));
  await cloud.idle();
  await officer.post(`/console/audit/${ids[0]}`, { event: 'answer', text: '七月的答复。' });
  await cloud.idle();
});
afterAll(() => cloud?.stop());

describe('a month', () => {
  test('counts what was found, answered and closed, by rule with its clause', async () => {
    const { totals, rules, closings, asOf } = await report('2024-06');
    expect(totals).toEqual({ found: 2, answered: 1, closed: 1 });
    expect(rules).toEqual([
      { rule: 'log.altered', severity: 'grave', clause: '六(二)', found: 1, answered: 1, closed: 1 },
      { rule: 'review.recused', severity: 'serious', clause: '六(三)', found: 1, answered: 0, closed: 0 },
    ]);
    expect(closings).toMatchObject([
      { id: ids[1], event: 'uphold', by: '某inspector（inspector09）', text: '确系改动。' },
    ]);
    expect(asOf).toBe(at('2024-07-01T00:00:00') - 1);
  });

  test('lists what was open at its end, overdue or not', async () => {
    const { open } = await report('2024-06');
    expect(open).toEqual([
      expect.objectContaining({ id: ids[2], overdue: true, answerBy: '2024-06-21' }),
      expect.objectContaining({ id: ids[0], overdue: true, answered: false }),
    ]);
    expect((await report('2024-05')).open).toEqual([expect.objectContaining({ id: ids[0], overdue: false })]);
    expect((await report('2024-07')).totals).toMatchObject({ answered: 1 });
  });

  test('reads as a document: basis, numbers, closings with who and why', async () => {
    const text = await shown('2024-06');
    for (const said of [
      '审计月报（2024年6月）',
      '要全程监督招聘工作各个环节',
      '本月审计发现2项，答复1项，办结1项。',
      '未办结的审计发现2项，其中逾期未答复2项。',
      '某inspector（inspector09）',
      '确系改动。',
      'class="has-notice"',
      '数字截至2024年6月30日 23:59',
    ])
      expect(text).toContain(said);
    expect(text).toContain('?month=2024-05');
    expect(text).toContain('?month=2024-07');
  });

  test('the default is the month of the request by the clock of Shanghai', async () => {
    expect(JSON.parse((await inspector.get(REPORT)).text).month).toBe('2024-07');
    expect(await shown('')).not.toContain('>下一月<');
  });

  test('one in which nothing was found says so', async () => {
    const text = await shown('2024-04');
    expect(text).toContain('本月没有审计发现，也没有答复和办结的事项。');
    expect(text).toContain('没有未办结的审计发现。');
  });

  test.each([
    ['2024-13', 'audit.month-malformed'],
    ['六月', 'audit.month-malformed'],
    ['2024-08', 'audit.month-ahead'],
  ])('%s is refused with what to write instead', async (month, code) => {
    for (const path of [REPORT, `${REPORT}.xlsx`]) {
      const reply = await inspector.get(`${path}?month=${encodeURIComponent(month)}`);
      expect([reply.status, codeIn(reply)]).toEqual([400, code]);
    }
    const page = await inspector.page(`${REPORT}?month=${encodeURIComponent(month)}`);
    expect([page.status, page.text.includes('name="month"'), page.text.includes(`value="${month}"`)]).toEqual(
      [400, true, true],
    );
  });

  test('the workbook says the same', async () => {
    const { rows } = await inspector.sheet(`${REPORT}.xlsx?month=2024-06`);
    const of = (part: string) => rows.filter(({ 部分 }) => 部分 === part);
    expect(of('数量').map(({ 条款, 发现, 答复, 办结 }) => [条款, 发现, 答复, 办结])).toEqual([
      ['六(二)', '1', '1', '1'],
      ['六(三)', '1', '0', '0'],
    ]);
    expect(of('未办结').map(({ 编号, 答复期限, 逾期未答复 }) => [编号, 答复期限, 逾期未答复])).toEqual([
      [ids[2], '2024年6月21日', '是'],
      [ids[0], '2024年6月17日', '是'],
    ]);
    expect(of('本月办结')).toMatchObject([
      {
        编号: ids[1],
        结论: '认定问题属实',
        办结人: '某inspector（inspector09）',
        理由或者检查点: '确系改动。',
      },
    ]);
    expect(Number(of('公开账本')[0]?.账本条数)).toBeGreaterThan(0);
  });
});

describe('the log', () => {
  const KEY = 'ledger/checkpoint';
  const bucket = () => cloud.bucketNames.notices ?? '';
  const s3 = () => {
    Object.assign(process.env, cloud.env);
    return new S3Client({ forcePathStyle: true });
  };

  test('its size and checkpoint are those that lie in public', async () => {
    const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket(), Key: KEY }));
    const text = (await Body?.transformToString()) ?? '';
    const { log } = await report('2024-06');
    expect(log).toEqual({ text, size: Number(text.split('\n')[1]) });
    expect(await shown('2024-06')).toContain(`公开账本现有${log.size}条`);
  });

  test('one that is none is shown as it is, and a missing one is said to be missing', async () => {
    await s3().send(new PutObjectCommand({ Bucket: bucket(), Key: KEY, Body: '改过的' }));
    expect((await report('2024-06')).log).toEqual({ text: '改过的' });
    expect(await shown('2024-06')).toContain('检查点不是规定的格式');
    await s3().send(new DeleteObjectCommand({ Bucket: bucket(), Key: KEY }));
    expect((await report('2024-06')).log).toBeNull();
    expect(await shown('2024-06')).toContain('公开账本还没有公布检查点');
  });
});

test('a finding that was broken from outside is said to be missing, and hides none of the others', async () => {
  const table = tableOf(cloud);
  const item = await getItem(table, findingKey(ids[2] ?? ''));
  const Item = marshall({ ...item, finding: 'gone' });
  await table.client.send(new PutItemCommand({ TableName: cloud.tableName, Item }));
  const { unreadable, totals } = await report('2024-06');
  expect([unreadable, totals.found]).toEqual([1, 1]);
  expect(await shown('2024-06')).toContain('另有1项审计发现的记录无法读取');
});
