import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { bookmarksOf } from '../../../shared/adapters/dynamo/bookmarks.ts';
import { bookmarkKey } from '../../../shared/adapters/dynamo/keys.ts';
import { FINDING_ACTORS } from '../../../shared/domain/audit/moves.ts';
import { FINDING_EVENTS } from '../../../shared/domain/model/audit.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { type AuditDesk, codeIn, deskOf, seed, tableOf } from './audit-desk.ts';
import { aCampaignFile, BEFORE, CODE, consoleCloud, secretOf, signIn } from './desk.ts';

const LIST = '/console/audit';
const OTHER = '2024-open-2';
const at = (text: string): number => Date.parse(`${text}+08:00`);

let cloud: Cloud;
let officer: AuditDesk;
let inspector: AuditDesk;
let serial = 0;

/** A finding of its own for one test. */
const aNew = (changes: Parameters<typeof seed>[1] = {}, found = BEFORE) => {
  serial += 1;
  return seed(cloud, { occurrence: `own ${serial}`, campaign: OTHER, ...changes }, found);
};
const read = async (id: string) => JSON.parse((await inspector.get(`${LIST}/${id}`)).text);
const listed = async (query: string) => JSON.parse((await inspector.get(LIST + query)).text);

beforeAll(async () => {
  cloud = await consoleCloud({ asleep: [] });
  await (await signIn(cloud, 'officer01')).post('/console/campaigns', aCampaignFile());
  officer = await deskOf(cloud, 'officer');
  inspector = await deskOf(cloud, 'inspector');
});
afterAll(() => cloud?.stop());

describe('before anything was found', () => {
  test('the list says why it is empty and what fills it; nothing is counted', async () => {
    const page = await inspector.page(LIST);
    expect([page.status, page.text.includes('还没有审计发现')]).toEqual([200, true]);
    expect(page.text).toContain('会自动列在这里');
    expect(await listed('')).toMatchObject({ counts: { open: 0, overdue: 0 }, findings: [] });
    expect((await inspector.page('/console')).text).toContain('没有未办结的审计发现');
    expect((await inspector.page(`/console/campaigns/${CODE}`)).text).not.toContain('未办结的审计发现');
  });
});

describe('the list', () => {
  let ids: string[];
  beforeAll(async () => {
    ids = [
      await seed(cloud, { rule: 'review.haste', occurrence: 'a' }, at('2024-05-20T09:00:00')),
      await seed(cloud, { rule: 'log.altered', campaign: undefined, occurrence: 'b' }, BEFORE),
      await seed(cloud, { rule: 'review.recused', occurrence: 'c' }, BEFORE),
    ];
  });

  test('overdue first, then by severity; counted by state and severity', async () => {
    const { findings, counts } = await listed('');
    expect(findings.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(findings.map(({ overdue }: { overdue: boolean }) => overdue)).toEqual([true, false, false]);
    expect(counts).toEqual({ open: 3, overdue: 1 });
    const page = await inspector.page(LIST);
    expect(page.text).toContain('aria-label="待办结、严重：1 项"');
    expect(page.text).toContain('逾期未答复');
  });

  test.each([
    ['?state=open', [0, 1, 2]],
    ['?state=fixed', []],
    ['?severity=grave', [1]],
    ['?rule=review.recused', [2]],
    [`?campaign=${CODE}`, [0, 2]],
    [`?campaign=${CODE}&severity=hint`, [0]],
    ['?severity=nonsense', [0, 1, 2]],
  ])('%s', async (query, wanted) => {
    const { findings } = await listed(query);
    expect(findings.map(({ id }: { id: string }) => ids.indexOf(id))).toEqual(wanted);
  });

  test('a filter that nothing fits says so and leads back to all', async () => {
    const page = await inspector.page(`${LIST}?state=fixed`);
    expect(page.text).toContain('没有符合所选条件的审计发现');
  });

  test('who may read them sees how many are open: at home, in the menu, and on the page of the campaign', async () => {
    const home = await inspector.page('/console');
    expect(home.text).toContain('未办结的审计发现 3 项');
    expect(home.text).toContain('其中逾期未答复 ');
    const page = await inspector.page(`/console/campaigns/${CODE}`);
    expect(page.text).toContain('本次招聘有 2 项未办结的审计发现');
    expect(page.text).toMatch(/审计（全县）<\/span><span class="count">3</);
  });

  test('who may not, sees nothing of it', async () => {
    const reviewer = await deskOf(cloud, 'reviewer');
    for (const path of ['/console', `/console/campaigns/${CODE}`]) {
      const page = await reviewer.page(path);
      expect([page.status, page.text.includes('审计')]).toEqual([200, false]);
    }
    expect(JSON.parse((await reviewer.get('/console')).text)).not.toHaveProperty('audit');
  });

  test('the workbook has everything on record, with the filter of the page', async () => {
    const { header, rows } = await inspector.sheet(`${LIST}.xlsx`);
    expect(header).toEqual(
      expect.arrayContaining(['事实', '条款', '条款原文', '答复', '办结结论', '办结理由']),
    );
    expect(rows.map(({ 编号 }) => 编号)).toEqual(ids);
    expect(rows[0]).toMatchObject({
      状态: '逾期未答复',
      严重程度: '提示',
      条款: '六(二)',
      招聘: CODE,
      对象: '报名',
      对象编号: '7K3M9Q2TXW4D',
      发现时间: '2024年5月20日 09:00',
      答复期限: '2024年6月3日',
      逾期: '是',
      答复: '',
      办结结论: '',
    });
    const grave = await inspector.sheet(`${LIST}.xlsx?severity=grave`);
    expect(grave.rows.map(({ 编号 }) => 编号)).toEqual([ids[1]]);
  });
});

describe('the day of answer', () => {
  test('is red from the first moment after it, and not in its last', async () => {
    const id = await aNew({ rule: 'log.altered' }, at('2024-06-12T09:00:00'));
    const shown = async (moment: string) => {
      cloud.clock.set(at(moment));
      await cloud.idle();
      return [(await read(id)).overdue, (await inspector.page(`${LIST}/${id}`)).text] as const;
    };
    const [intime, before] = await shown('2024-06-17T23:59:59.999');
    const [overdue, after] = await shown('2024-06-18T00:00:00');
    expect([intime, overdue]).toEqual([false, true]);
    expect(before).toContain('<span class="nums">2024年6月17日</span>');
    expect(after).toContain('<span class="nums red">2024年6月17日，已逾期</span>');
  });

  test('beyond the published arrangements it is provisional and says so', async () => {
    const id = await aNew({}, at('2090-06-14T09:00:00'));
    expect((await inspector.page(`${LIST}/${id}`)).text).toContain('（暂定）');
  });
});

describe('one finding', () => {
  test('shows what was found, the words of the plan, and the way to what it is about', async () => {
    const id = await aNew({ campaign: CODE });
    const { text } = await inspector.page(`${LIST}/${id}`);
    expect(text).toContain('应当回避的人员作出了决定');
    expect(text).toContain('审查人与报名人有申报的回避关系');
    expect(text).toContain('要严格按照招聘条件、标准和规范程序开展司法协理员招聘工作');
    expect(text).toContain(`href="/console/campaigns/${CODE}/review/7K3M9Q2TXW4D"`);
  });

  test.each([
    ['campaign', CODE, `/console/campaigns/${CODE}"`],
    ['notice', `${CODE}-proposed`, `/console/campaigns/${CODE}/notices/proposed"`],
    ['objection', '0123456789AB', `/console/campaigns/${CODE}/objections/0123456789AB"`],
    ['finding', 'abcdef0123456789', '/console/audit/abcdef0123456789"'],
  ] as const)('a %s is linked', async (kind, key, href) => {
    const id = await aNew({ subject: { kind, key }, campaign: CODE });
    expect((await inspector.page(`${LIST}/${id}`)).text).toContain(`href="${href}`);
  });

  test.each([
    ['item', 'X#1|"><script>'],
    ['notice', '<b>'],
    ['log', '12'],
  ] as const)('a %s that has no page is only named, as text', async (kind, key) => {
    const id = await aNew({ subject: { kind, key } });
    const { status, text } = await inspector.page(`${LIST}/${id}`);
    expect([status, text.includes('<script>'), text.includes('<b>')]).toEqual([200, false, false]);
  });

  test.each(['0'.repeat(16), 'x', '..%2Fx'])('%s is unknown', async (id) => {
    const reply = await inspector.get(`${LIST}/${id}`);
    expect([reply.status, codeIn(reply)]).toEqual([404, 'finding.unknown']);
    const post = await officer.post(`${LIST}/${id}`, { event: 'answer', text: '是' });
    expect([post.status, codeIn(post)]).toEqual([404, 'finding.unknown']);
  });
});

describe('who does what', () => {
  test.each(ROLES.flatMap((role) => FINDING_EVENTS.map((event) => [role, event] as const)))(
    '%s, %s',
    async (role, event) => {
      const id = await aNew();
      if (event === 'reopen') await inspector.post(`${LIST}/${id}`, { event: 'fix', text: '已改。' });
      const before = await read(id);
      const desk = await deskOf(cloud, role);
      const reply = await desk.post(`${LIST}/${id}`, { event, text: '事实和理由。' });
      const allowed = FINDING_ACTORS[event].includes(role);
      const { finding } = await read(id);
      if (allowed) {
        expect(reply.status).toBe(200);
        expect(finding.log.at(-1)).toMatchObject({
          event,
          by: `某${role}（${role}09）`,
          text: '事实和理由。',
        });
        return;
      }
      expect([reply.status, codeIn(reply)]).toEqual([403, 'permission.denied']);
      expect(finding).toEqual(before.finding);
    },
  );

  test.each(ROLES)('%s: pages and files of the audits', async (role) => {
    const desk = await deskOf(cloud, role);
    const id = await aNew();
    for (const path of [LIST, `${LIST}.xlsx`, `${LIST}/report`, `${LIST}/report.xlsx`, `${LIST}/${id}`])
      expect([path, (await desk.get(path)).status]).toEqual([path, may([role], 'audit.read') ? 200 : 403]);
  });

  test.each([
    ['officer', ['answer']],
    ['inspector', ['explain', 'fix', 'uphold']],
    ['city', ['explain', 'fix', 'uphold']],
    ['province', []],
  ] as const)('%s finds on an open finding the buttons %j, and nothing else', async (role, events) => {
    const { text } = await (await deskOf(cloud, role)).page(`${LIST}/${await aNew()}`);
    expect([...text.matchAll(/name="event" value="(\w+)"/g)].map(([, event]) => event)).toEqual([...events]);
    expect(text.includes('<textarea')).toBe(events.length > 0);
  });

  test('without the token, or with a wrong one, nothing is done', async () => {
    const id = await aNew();
    for (const token of ['', 'x'.repeat(43)]) {
      const reply = await officer.form(`${LIST}/${id}`, { event: 'answer', text: '是' }, token);
      expect(reply.status).toBe(403);
    }
    expect((await read(id)).finding.log).toEqual([]);
  });
});

describe('the way of a finding', () => {
  test('answered twice, closed, taken up again and closed otherwise; all of it stays on record', async () => {
    const id = await aNew();
    const city = await deskOf(cloud, 'city');
    const path = `${LIST}/${id}`;
    const first = await officer.form(path, { event: 'answer', text: '第一次答复。', version: '1' });
    expect([first.status, first.location]).toEqual([303, `${path}?done=yes`]);
    expect(await read(id)).toMatchObject({
      finding: { state: 'open' },
      answered: true,
      may: expect.anything(),
    });
    await officer.post(path, { event: 'answer', text: '第二次答复。' });
    await inspector.post(path, { event: 'explain', text: '情况清楚。' });
    const late = await officer.post(path, { event: 'answer', text: '再说一句。' });
    expect([late.status, codeIn(late)]).toEqual([409, 'finding.closed']);
    await city.post(path, { event: 'reopen', text: '证据有变。' });
    expect(await read(id)).toMatchObject({ finding: { state: 'open' }, answered: false });
    await city.post(path, { event: 'uphold', text: '属实。' });
    const { finding } = await read(id);
    expect(finding).toMatchObject({ state: 'upheld', version: 6 });
    const { text } = await officer.page(path);
    for (const said of [
      '第一次答复。',
      '第二次答复。',
      '情况清楚。',
      '证据有变。',
      '属实。',
      '某city（city09）',
    ])
      expect(text).toContain(said);
    const { rows } = await inspector.sheet(`${LIST}.xlsx?state=upheld`);
    const line = rows.find(({ 编号 }) => 编号 === id);
    expect(line).toMatchObject({ 办结结论: '问题属实', 办结人: '某city（city09）', 办结理由: '属实。' });
    expect(line?.答复).toMatch(/第一次答复。\n.*第二次答复。/);
  });

  test.each([
    ['no text', { event: 'fix', text: ' ' }, 422, 'finding.text-required'],
    ['1,001 characters', { event: 'fix', text: '字'.repeat(1001) }, 422, 'finding.text-too-long'],
    ['an event there is none of', { event: 'delete', text: '是' }, 422, 'finding.event-unknown'],
    ['no event', { text: '是' }, 422, 'finding.event-unknown'],
    ['taking up what is open', { event: 'reopen', text: '是' }, 409, 'finding.not-closed'],
  ])('%s is refused', async (_, value, status, code) => {
    const id = await aNew();
    const reply = await inspector.post(`${LIST}/${id}`, value);
    expect([reply.status, codeIn(reply)]).toEqual([status, code]);
    expect((await read(id)).finding.version).toBe(1);
  });

  test('1,000 characters are saved', async () => {
    const id = await aNew();
    expect((await inspector.post(`${LIST}/${id}`, { event: 'fix', text: '字'.repeat(1000) })).status).toBe(
      200,
    );
  });

  test('a refused text is still in the form', async () => {
    const id = await aNew();
    const text = `写了很久${'的话'.repeat(500)}`;
    const reply = await officer.form(`${LIST}/${id}`, { event: 'answer', text, version: '1' });
    expect([reply.status, reply.text.includes(text)]).toEqual([422, true]);
  });

  test('of two at once the second is told, and keeps the text', async () => {
    const id = await aNew();
    const path = `${LIST}/${id}`;
    const close = (event: string) => inspector.post(path, { event, text: '同时认定。', version: 1 });
    const both = await Promise.all([close('fix'), close('uphold')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(id)).finding.version).toBe(2);
  });

  test('nobody closes over an answer they have not seen', async () => {
    const id = await aNew();
    const path = `${LIST}/${id}`;
    await officer.post(path, { event: 'answer', text: '刚刚的答复。', version: 1 });
    const reply = await inspector.form(path, { event: 'uphold', text: '不知道有答复。', version: '1' });
    expect(reply.status).toBe(409);
    for (const said of ['记录已被他人更新', '刚刚的答复。', '不知道有答复。', 'name="version" value="2"'])
      expect(reply.text).toContain(said);
    const json = await inspector.post(path, { event: 'uphold', text: '不知道有答复。', version: 1 });
    expect([json.status, codeIn(json)]).toEqual([409, 'finding.stale']);
    expect((await inspector.form(path, { event: 'uphold', text: '看过了。', version: '2' })).status).toBe(
      303,
    );
    const after = await officer.form(path, { event: 'answer', text: '还想说的话。', version: '2' });
    expect([after.status, after.text.includes('还想说的话。')]).toEqual([409, true]);
  });
});

test('fifty to a page', async () => {
  const found = Array.from({ length: 51 }, (_, index) => ({ occurrence: `page ${index}` }));
  for (const one of found) await seed(cloud, { ...one, campaign: '2024-open-9' }, BEFORE);
  const [first, second] = [
    await listed('?campaign=2024-open-9'),
    await listed('?campaign=2024-open-9&page=2'),
  ];
  expect([first.findings.length, second.findings.length, first.pages]).toEqual([50, 1, 2]);
  const page = await inspector.page(`${LIST}?campaign=2024-open-9`);
  expect(page.text).toContain('campaign=2024-open-9&amp;page=2');
});

describe('whether the audits run', () => {
  /** A bookmark as the audit itself writes it. */
  const ran = async (audit: string, moment: number) => {
    const bookmarks = bookmarksOf(tableOf(cloud), countySecret(secretOf(cloud)), audit, z.object({}));
    expect(await bookmarks.write({}, await bookmarks.read(), moment)).toBe('written');
  };
  const SILENT = '已超过两小时没有运行';
  const pages = async () => (await inspector.page(LIST)).text;

  test('the audit of the log runs by its schedule and says when', async () => {
    cloud.clock.advance(16 * 60_000);
    await cloud.idle();
    const { runs } = await listed('');
    const { last } = runs.find(({ audit }: { audit: string }) => audit === 'log');
    expect(cloud.clock.now() - last.at).toBeLessThan(20 * 60_000);
    expect(await pages()).toContain(`存证账本审计</dt><dd><span class="nums">最近一次运行：`);
  });

  test('two hours of silence are in time; a millisecond more is red and says what to do', async () => {
    const now = cloud.clock.now();
    for (const audit of ['log', 'facts', 'watch']) await ran(audit, now - 7_200_000);
    expect([(await pages()).includes(SILENT), (await pages()).includes('请立即联系系统管理员')]).toEqual([
      false,
      false,
    ]);
    await ran('watch', now - 7_200_001);
    const text = await pages();
    expect(text).toMatch(/时限和积压审计<\/dt><dd><span class="nums red">[^<]*已超过两小时没有运行</);
    expect(text.split(SILENT)).toHaveLength(2);
    expect(text).toContain('请立即联系系统管理员');
  });

  test('a bookmark that no audit wrote is not believed', async () => {
    const item = { ...bookmarkKey('facts'), version: 1, at: cloud.clock.now(), state: '{}', mac: '0' };
    await tableOf(cloud).client.send(
      new PutItemCommand({ TableName: cloud.tableName, Item: marshall(item) }),
    );
    expect((await listed('')).runs).toContainEqual({ audit: 'facts', last: 'altered' });
    expect(await pages()).toContain('<span class="nums red">进度记录不可信</span>');
  });
});
