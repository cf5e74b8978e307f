import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../../infra/local/cloud.ts';
import type { Reply } from '../../../../infra/rehearsal/client.ts';
import { consoleCloud, type Desk, problemIn, signIn } from '../desk.ts';

const QUOTA = '/console/quota';
const STATEMENT = `${QUOTA}/statement`;
let cloud: Cloud;
let officer: Desk;
let city: Desk;
let province: Desk;
let inspector: Desk;

beforeAll(async () => {
  cloud = await consoleCloud();
  [officer, city, province, inspector] = [
    await signIn(cloud, 'officer01'),
    await signIn(cloud, 'city01'),
    await signIn(cloud, 'province01'),
    await signIn(cloud, 'inspector01'),
  ];
});
afterAll(() => cloud?.stop());

// 3 + 4 posts make seven the least; 屯里 is 枫桥式 and has three people, so it gets two before anybody.
const OFFICES = [
  { name: '段店司法所', posts: 3, serving: 2, fengqiao: false },
  { name: '屯里司法所', posts: 4, serving: 3, fengqiao: true },
];
const read = async (who: Desk = officer) => JSON.parse((await who.get(QUOTA)).text);
const seen = async () => {
  const { serial, version } = (await read()).statement ?? { serial: 1, version: 0 };
  return { serial, version };
};
const move = async (who: Desk, event: string, more: object = {}): Promise<Reply> =>
  who.post(`${STATEMENT}/${event}`, { ...(await seen()), ...more });
const codeOf = (reply: Reply) => [reply.status, reply.status < 400 ? '' : problemIn(reply).code];

describe('the county works it out', () => {
  test('without offices there is nothing to state', async () => {
    expect(codeOf(await officer.post(STATEMENT, { total: 5 }))).toEqual([422, 'quota.no-offices']);
    await officer.post(`${QUOTA}/offices`, { offices: OFFICES });
  });

  test('the least number comes with its three rules, clause, text and what binds', async () => {
    expect(await read()).toMatchObject({
      least: { least: 7, ratio: 7, average: 3, fengqiao: 2, binding: ['quota.ratio'] },
      proposal: [4, 3],
      standing: 'none',
      filed: { total: null },
      figures: { filled: 0, onOffer: 0, left: 0 },
    });
    const page = (await officer.page(QUOTA)).text;
    for (const text of [
      '四（首段）',
      '按照与司法所政法专项编制数1:1及以上比例',
      '总数不少于所均4人',
      '“枫桥式”司法所不少于5人的要求',
      '最低数额：7 名',
      '决定最低数额',
      '尚未备案，不能发布招聘公告',
    ])
      expect(page).toContain(text);
  });

  test('the form proposes the least number and its split, and works out another on request', async () => {
    const page = (await officer.page(STATEMENT)).text;
    for (const text of ['name="total" value="7"', 'name="split.1" value="3"']) expect(page).toContain(text);
    const reply = await officer.form(STATEMENT, [
      ['total', '9'],
      ['reason', '写了一半'],
      ['split.0', '4'],
      ['split.1', '3'],
      ['propose', 'yes'],
    ]);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('name="split.0" value="5"');
    expect(reply.text).toContain('写了一半');
    expect((await read()).standing).toBe('none');
  });

  test.each([
    ['less than the least', { total: 6, split: [3, 3] }, 'total', 'quota.below-least'],
    ['more without a reason', { total: 8, split: [4, 4] }, 'reason', 'quota.reason-required'],
    ['a Fengqiao office short of five', { total: 7, split: [6, 1] }, 'split.1', 'quota.split-fengqiao'],
    ['a split that does not add up', { total: 7, split: [4, 4] }, 'split', 'quota.split-sum'],
    ['words', { total: '七' }, 'total', 'quota.number'],
    ['a number no county has', { total: 999_999_999 }, 'total', 'quota.number'],
  ])('%s is refused beside its field', async (_, value, field, code) => {
    const reply = await officer.post(STATEMENT, value);
    expect(codeOf(reply)).toEqual([422, 'quota.statement-invalid']);
    expect(problemIn(reply).errors).toContainEqual(expect.objectContaining({ field, code }));
    expect((await read()).standing).toBe('none');
  });

  test('a faulty form keeps what was typed', async () => {
    const reply = await officer.form(STATEMENT, [
      ['total', '6'],
      ['reason', '人手不足'],
      ['split.0', '4'],
      ['split.1', '2'],
    ]);
    expect(reply.status).toBe(422);
    for (const text of ['href="#total"', '少于最低数额', 'value="6"', '人手不足'])
      expect(reply.text).toContain(text);
  });
});

describe('it goes up level by level', () => {
  test('the officer saves, once for each version seen', async () => {
    const fields: [string, string][] = [
      ['serial', '1'],
      ['version', '0'],
      ['total', '9'],
      ['reason', '社区矫正对象较多'],
      ['split.0', '6'],
      ['split.1', '3'],
    ];
    const reply = await officer.form(STATEMENT, fields);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, `${QUOTA}?done=save`]);
    const again = await officer.form(STATEMENT, fields);
    expect([
      again.status,
      again.text.includes('已被他人办理'),
      again.text.includes('社区矫正对象较多'),
    ]).toEqual([409, true, true]);
    expect((await read()).statement).toMatchObject({ state: 'draft', total: 9, split: [6, 3], version: 1 });
  });

  test('city and province have nothing to do yet, and the inspector never', async () => {
    expect(codeOf(await move(city, 'approve'))).toEqual([409, 'quota.no-such-move']);
    expect(codeOf(await move(city, 'submit'))).toEqual([403, 'permission.denied']);
    for (const event of ['submit', 'approve', 'file', 'return'])
      expect(codeOf(await move(inspector, event))).toEqual([403, 'permission.denied']);
    const page = (await inspector.page(QUOTA)).text;
    expect(page).toContain('下一步由县司法局办理');
    expect(page).not.toContain(`action="${STATEMENT}`);
  });

  test('offices that changed since stop it', async () => {
    await officer.post(`${QUOTA}/offices`, { offices: [...OFFICES, { ...OFFICES[0], name: '新设司法所' }] });
    expect(codeOf(await move(officer, 'submit'))).toEqual([409, 'quota.offices-changed']);
    expect((await officer.page(QUOTA)).text).toContain('须重新拟定后才能上报');
    await officer.post(`${QUOTA}/offices`, { offices: OFFICES });
    const saved = await officer.post(STATEMENT, { total: 9, reason: '社区矫正对象较多', ...(await seen()) });
    expect(JSON.parse(saved.text)).toMatchObject({ serial: 1, version: 2, state: 'draft', split: [5, 4] });
  });

  test('it is submitted, and stays as it is', async () => {
    const page = (await officer.page(QUOTA)).text;
    expect(page).toContain('上报市司法局');
    expect(page).toContain('最低数额为 7 名，由“与政法专项编制数之比”决定');
    expect((await move(officer, 'submit')).status).toBe(200);
    expect(codeOf(await officer.post(STATEMENT, { total: 9, reason: '改' }))).toEqual([
      409,
      'quota.no-such-move',
    ]);
    expect((await officer.page(STATEMENT)).text).not.toContain('name="total"');
  });

  test('the city returns it, with a reason; the officer reads why', async () => {
    expect(codeOf(await move(province, 'approve'))).toEqual([403, 'quota.other-level']);
    const bare = await city.form(
      `${STATEMENT}/return`,
      Object.entries(await seen()).map(([k, v]) => [k, String(v)]),
    );
    expect([bare.status, bare.text.includes('请写明退回理由')]).toEqual([422, true]);
    expect((await move(city, 'return', { reason: '请核实屯里司法所编制数' })).status).toBe(200);
    const page = (await officer.page(QUOTA)).text;
    for (const text of ['已退回，待修改', '请核实屯里司法所编制数', '修改数额']) expect(page).toContain(text);
    await officer.post(STATEMENT, { total: 8, reason: '已核实', ...(await seen()) });
    await move(officer, 'submit');
  });

  test('nobody passes on what they have not seen', async () => {
    const { serial, version } = await seen();
    for (const value of [{}, { serial, version: version - 1 }, { serial: serial + 1, version }])
      expect(codeOf(await city.post(`${STATEMENT}/approve`, value))).toEqual([409, 'quota.stale']);
    expect((await read()).standing).toBe('submitted');
  });

  test('of two at the same moment one is told', async () => {
    const value = { ...(await seen()), reason: '再核' };
    const replies = await Promise.all([
      city.post(`${STATEMENT}/approve`, value),
      city.post(`${STATEMENT}/approve`, value),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await read()).standing).toBe('city');
  });

  test('the province approves, then files; only then is there a number', async () => {
    expect(codeOf(await move(province, 'file'))).toEqual([409, 'quota.no-such-move']);
    expect(codeOf(await move(city, 'approve'))).toEqual([403, 'quota.other-level']);
    expect((await move(province, 'approve')).status).toBe(200);
    expect(await read(city)).toMatchObject({ standing: 'province', filed: { total: null } });
    const { serial, version } = await seen();
    const filed = await province.form(`${STATEMENT}/file`, [
      ['serial', String(serial)],
      ['version', String(version)],
    ]);
    expect([filed.status, filed.headers.get('location')]).toEqual([303, `${QUOTA}?done=file`]);
    expect(await read()).toMatchObject({
      standing: 'filed',
      filed: { total: 8, serial: 1 },
      figures: { left: 8 },
    });
  });

  test('the log says who did what, when and why', async () => {
    const { log } = (await read()).statement;
    expect(log.map(({ event, by }: { event: string; by: string }) => `${event} ${by}`)).toEqual([
      'save 王主任（officer01）',
      'save 王主任（officer01）',
      'submit 王主任（officer01）',
      'return 吴市局（city01）',
      'save 王主任（officer01）',
      'submit 王主任（officer01）',
      'approve 吴市局（city01）',
      'approve 郑省厅（province01）',
      'file 郑省厅（province01）',
    ]);
    const page = (await inspector.page(QUOTA)).text;
    for (const text of ['办理记录', '退回', '请核实屯里司法所编制数', '已备案']) expect(page).toContain(text);
  });

  test('the statement prints as a document', async () => {
    const reply = await inspector.page(`${QUOTA}/statements/1`);
    for (const text of [
      'class="has-notice"',
      'class="notice"',
      '尧都区司法局关于核定司法协理员数额的报告',
      '最低应核定7名，拟核定8名',
      '多于最低数额的理由：已核实',
      '审核备案情况',
      '2024年6月16日',
    ])
      expect(reply.text).toContain(text);
    const data = JSON.parse((await inspector.get(`${QUOTA}/statements/1`)).text);
    expect(data.statement).toMatchObject({ serial: 1, state: 'filed' });
    for (const serial of ['2', '0', 'x'])
      expect(codeOf(await inspector.get(`${QUOTA}/statements/${serial}`))).toEqual([404, 'quota.unknown']);
  });

  test('the next statement leaves the filed number in force until it is filed itself', async () => {
    const saved = await officer.post(STATEMENT, { total: 7 });
    expect(JSON.parse(saved.text)).toMatchObject({ serial: 2, version: 1, state: 'draft' });
    expect(await read()).toMatchObject({ standing: 'draft', filed: { total: 8, serial: 1 } });
    expect((await read()).statements).toMatchObject([
      { serial: 2, state: 'draft', total: 7 },
      { serial: 1, state: 'filed', total: 8 },
    ]);
  });
});
