import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { aCampaignFile, consoleCloud, type Desk, fileFor, problemIn, signIn } from './desk.ts';

let cloud: Cloud;
let officer: Desk;

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 2);
});
afterAll(() => cloud?.stop());

const FORM: Readonly<Record<string, string>> = {
  title: '尧都区2024年第二次公开招聘司法协理员公告',
  code: '2024-open-2',
  'registration.opens': '2024-06-17T08:00',
  'registration.closes': '2024-06-21T18:00',
  'positions.0.code': '01',
  'positions.0.office': '段店司法所',
  'positions.0.headcount': '2',
  'positions.1.code': '',
  'positions.1.office': '',
  'positions.1.headcount': '',
  'written.weight': '60',
  'written.pass': '',
  'interview.ratio': '3',
  'interview.pass': '60.5',
  tieBreak: 'written,interview',
  substitutes: 'no',
  noticeWorkingDays: '7',
};
const filled = (changes: Record<string, string> = {}) => Object.entries({ ...FORM, ...changes });

describe('by form', () => {
  test('a filled form becomes a draft with everything in it', async () => {
    const reply = await officer.form('/console/campaigns', filled());
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/console/campaigns/2024-open-2']);
    const stored = JSON.parse((await officer.get('/console/campaigns/2024-open-2')).text);
    expect(stored.progress).toEqual({ status: 'draft', version: 0, log: [] });
    expect(stored.campaign).toMatchObject({
      ageOn: '2024-06-21',
      area: ['141002'],
      registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
      positions: [{ code: '01', office: '段店司法所', headcount: 2 }],
      written: { weight: 60 },
      interview: { ratio: 3, pass: 60.5 },
      tieBreak: ['written', 'interview'],
      substitutes: false,
    });
  });

  test('faults stand beside their fields, and nothing typed is lost', async () => {
    const reply = await officer.form(
      '/console/campaigns',
      filled({
        code: 'X',
        'positions.0.headcount': '0',
        'positions.1.office': '只有名称',
        title: '留下的标题',
      }),
    );
    expect(reply.status).toBe(422);
    for (const id of ['code-error', 'positions.0.headcount-error', 'positions.1.code-error'])
      expect(reply.text).toContain(`id="${id}"`);
    expect(reply.text).toContain('value="留下的标题"');
    expect(reply.text).toContain('value="只有名称"');
  });

  test('more rows come by a button and keep what was typed', async () => {
    const reply = await officer.form('/console/campaigns', filled({ code: 'kept-code', more: 'yes' }));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('name="positions.7.code"');
    expect(reply.text).toContain('value="kept-code"');
  });

  test('the same code again is 409 beside the field', async () => {
    const reply = await officer.form('/console/campaigns', filled());
    expect([reply.status, reply.text.includes('id="code-error"')]).toEqual([409, true]);
  });
});

describe('the form of the internal track', () => {
  const INTERNAL: Readonly<Record<string, string>> = {
    track: 'internal',
    title: '尧都区2024年面向现有专职辅助人员选聘司法协理员公告',
    code: '2024-internal-form',
    'registration.opens': '2024-06-17T08:00',
    'registration.closes': '2024-06-21T18:00',
    'positions.0.code': '01',
    'positions.0.office': '段店司法所',
    'positions.0.headcount': '1',
    cutoff: '2024-12-31',
    'exam.pass': '60',
    noticeWorkingDays: '7',
    appealWorkingDays: '0',
    scoreReviewWorkingDays: '3',
    markedTwice: 'no',
    substitutes: 'yes',
  };
  const post = (changes: Record<string, string> = {}) =>
    officer.form('/console/campaigns', Object.entries({ ...INTERNAL, ...changes }));

  test('asks what 四(一) needs and nothing of the written exam or interview', async () => {
    const page = await officer.page('/console/campaigns/new/internal');
    for (const words of ['新建择优选聘', 'name="cutoff"', 'name="exam.pass"', '四(一)2', '摸底表名册'])
      expect(page.text).toContain(words);
    for (const words of ['written.weight', 'interview.ratio', 'openingRatio', 'name="area"'])
      expect(page.text).not.toContain(words);
  });

  test('becomes a draft like the campaign.json it stands for', async () => {
    const reply = await post();
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      '/console/campaigns/2024-internal-form',
    ]);
    const { campaign } = JSON.parse((await officer.get('/console/campaigns/2024-internal-form')).text);
    const { track, title, cutoff } = INTERNAL;
    expect(campaign).toEqual({
      county: '141002',
      code: '2024-internal-form',
      title,
      track,
      cutoff,
      registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
      positions: [{ code: '01', office: '段店司法所', headcount: 1 }],
      exam: { pass: 60 },
      tieBreak: [],
      substitutes: true,
      noticeWorkingDays: 7,
      appealWorkingDays: 0,
      scoreReviewWorkingDays: 3,
      markedTwice: false,
    });
  });

  test.each([
    ['cutoff', '', 'cutoff'],
    ['cutoff', '2024-02-30', 'cutoff'],
    ['exam.pass', '100.5', 'exam.pass'],
    ['exam.pass', '六十', 'exam.pass'],
  ])('%s “%s” is refused beside its field, on the same form', async (name, value, field) => {
    const reply = await post({ code: 'never-made', title: '留下的标题', [name]: value });
    expect(reply.status).toBe(422);
    for (const words of [`id="${field}-error"`, '新建择优选聘', 'value="留下的标题"'])
      expect(reply.text).toContain(words);
  });

  test('more rows stay on the same form', async () => {
    const reply = await post({ more: 'yes' });
    for (const words of ['新建择优选聘', 'name="positions.7.code"', 'value="2024-12-31"'])
      expect(reply.text).toContain(words);
  });

  test('a field of the other form is none of its own', async () => {
    await post({ code: '2024-internal-odd', 'written.weight': '10', ageOn: '2020-01-01' });
    const { campaign } = JSON.parse((await officer.get('/console/campaigns/2024-internal-odd')).text);
    expect([campaign.written, campaign.ageOn]).toEqual([undefined, undefined]);
  });
});

describe('from campaign.json', () => {
  const upload = (value: unknown) =>
    officer.upload('/console/campaigns', 'campaign.json', JSON.stringify(value));

  test('a file becomes a draft', async () => {
    expect((await upload(aCampaignFile({ code: 'from-file' }))).status).toBe(201);
  });

  test.each([
    ['an unknown field', { colour: 'red' }, 'colour', 'campaign.field-unknown'],
    ['text instead of a number', { noticeWorkingDays: 'seven' }, 'noticeWorkingDays', 'campaign.malformed'],
    ['a field left out', { written: undefined }, 'written', 'campaign.required'],
    [
      'half a position',
      { positions: [{ code: '01', headcount: 1 }] },
      'positions.0.office',
      'campaign.required',
    ],
    ['a county that is not ours', { county: '141081' }, 'county', 'campaign.county'],
    [
      'an end before the start',
      { registration: { opens: '2024-06-22T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' } },
      'registration.closes',
      'campaign.window',
    ],
    ['a weight of 101', { written: { weight: 101 } }, 'written.weight', 'campaign.weight'],
  ])('%s is refused with its path', async (_, changes, field, code) => {
    const reply = await upload(aCampaignFile({ code: 'never-made', ...changes }));
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'campaign.invalid']);
    expect(problemIn(reply).errors).toContainEqual({ field, code });
    expect((await officer.get('/console/campaigns/never-made')).status).toBe(404);
  });

  test('every fault is named in Chinese, and speaks of no registration', async () => {
    const file = { ...aCampaignFile({ code: 'never-made' }), colour: 'red', registration: undefined };
    const reply = await upload({
      ...file,
      positions: [{ code: '01', headcount: '2' }],
      noticeWorkingDays: 'x',
    });
    const details: string[] = JSON.parse(reply.text).errors.map(({ detail }: { detail: string }) => detail);
    expect(details.sort()).toEqual([
      '含有不认识的内容（colour）：招聘方案的格式里没有这一项。招聘方案没有保存。',
      '填写不正确（公示几个工作日）：该项为空、过长或格式不符。招聘方案没有保存。',
      '填写不正确（岗位 1 招聘人数）：该项为空、过长或格式不符。招聘方案没有保存。',
      '缺少必填的内容（岗位 1 司法所）：招聘方案里缺少这一项。招聘方案没有保存。',
      '缺少必填的内容（报名时间）：招聘方案里缺少这一项。招聘方案没有保存。',
    ]);
  });

  test('a file that is no JSON', async () => {
    const reply = await officer.upload('/console/campaigns', 'campaign.json', 'not json');
    expect([reply.status, problemIn(reply).errors.length > 0]).toEqual([422, true]);
  });
});

test('publishing shows what becomes fixed, works once, and the second time says so', async () => {
  const path = '/console/campaigns/2024-open-2/publish';
  const confirm = await officer.page(path);
  for (const text of ['段店司法所', '不能再修改', '2024年6月21日 18:00', '不递补'])
    expect(confirm.text).toContain(text);
  expect((await officer.form(path, [])).status).toBe(303);
  const again = await officer.post(path);
  expect([again.status, problemIn(again).code]).toEqual([409, 'stage.already-published']);
  expect((await officer.page(path)).status).toBe(302);
});
