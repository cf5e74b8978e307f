import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { readable } from '../../web/read-html.ts';
import { visit } from '../../web/visitor.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { aCampaignFile, CODE, consoleCloud, type Desk, fileFor, problemIn, signIn } from './desk.ts';

const HERE = `/console/campaigns/${CODE}/corrections`;
const TITLE = '尧都区2024年公开招聘司法协理员公告';
const POSITIONS = [
  { code: '01', office: '段店司法所', headcount: 1 },
  { code: '02', office: '贺家庄司法所', headcount: 1 },
];
let cloud: Cloud;
let [officer, other, inspector]: Desk[] = [];
const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
const published = async () => JSON.parse((await visit(cloud.url).get(`/api/campaigns/${CODE}`)).text);
const announcement = async () => readable((await visit(cloud.url).get(`/campaigns/${CODE}`)).text);

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  other = await signIn(cloud, 'officer02');
  inspector = await signIn(cloud, 'inspector01');
  await officer.post('/console/campaigns', aCampaignFile({ positions: POSITIONS }));
  await fileFor(cloud, officer, 2);
});
afterAll(() => cloud?.stop());

test('a draft is not corrected', async () => {
  const reply = await desk(officer).post(HERE, { title: '新标题', reason: '错字' });
  expect([reply.status, problemIn(reply).code]).toEqual([409, 'correction.draft']);
  expect((await desk(officer).page(HERE)).text).not.toContain('更正并公开');
  expect((await desk(officer).post(`/console/campaigns/${CODE}/publish`)).status).toBe(200);
});

describe('a published campaign', () => {
  test.each([
    ['written', { written: { weight: 50, pass: 60 } }],
    [
      'registration',
      { registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-30T18:00:00+08:00' } },
    ],
    ['interview', { interview: { ratio: 5 } }],
    ['positions.0.headcount', { positions: [{ code: '01', office: '段店司法所', headcount: 2 }] }],
    ['title2', { title2: 'x' }],
  ])('keeps its %s', async (field, patch) => {
    const before = await published();
    const reply = await desk(officer).post(HERE, { title: '新标题', reason: '错字', ...patch });
    expect([reply.status, problemIn(reply).code, problemIn(reply).errors[0]?.field]).toEqual([
      409,
      'campaign.fixed',
      field,
    ]);
    expect(await published()).toEqual(before);
  });

  test('is corrected by an officer only, and the public reads what, when and why, but not by whom', async () => {
    const patch = { positions: [{ code: '02', office: '贺家庄中心司法所' }], reason: '所名漏字', version: 0 };
    expect((await desk(inspector).post(HERE, patch)).status).toBe(403);
    const before = await published();
    const reply = await desk(officer).post(HERE, patch);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      201,
      { version: 1, changes: [{ position: '02', from: '贺家庄司法所', to: '贺家庄中心司法所' }] },
    ]);
    const after = await published();
    expect(after.campaign).toEqual({
      ...before.campaign,
      positions: [POSITIONS[0], { ...POSITIONS[1], office: '贺家庄中心司法所' }],
    });
    expect(after.corrections).toEqual([
      {
        version: 1,
        at: cloud.clock.now(),
        reason: '所名漏字',
        changes: [{ position: '02', from: '贺家庄司法所', to: '贺家庄中心司法所' }],
      },
    ]);
    const text = await announcement();
    for (const words of [
      '岗位 02 司法所：原为“贺家庄司法所”，更正为“贺家庄中心司法所”',
      '原因：所名漏字',
      '2024年6月16日',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('officer01');
    expect(readable((await desk(inspector).page(HERE)).text)).toContain('officer01');
  });

  test('corrected to what it says already is told that nothing changed', async () => {
    const reply = await desk(officer).post(HERE, { title: TITLE, reason: '错字' });
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'announcement.unchanged']);
  });

  test('of two officers the second is told, keeps what they typed, and overwrites nothing', async () => {
    const form = (title: string, version: string) =>
      [
        ['title', title],
        ['positions.0.code', '01'],
        ['positions.0.office', '段店司法所'],
        ['positions.1.code', '02'],
        ['positions.1.office', '贺家庄中心司法所'],
        ['reason', '标题漏字'],
        ['version', version],
      ] as const;
    const first = await desk(officer).form(HERE, form(`${TITLE}（一）`, '1'));
    expect([first.status, first.headers.get('location')]).toEqual([303, `${HERE}?done=yes`]);
    const second = await desk(other).form(HERE, form(`${TITLE}（二）`, '1'));
    expect(second.status).toBe(409);
    for (const words of ['刚刚被他人更正', `value="${TITLE}（二）"`, '标题漏字', 'name="version" value="2"'])
      expect(second.text).toContain(words);
    expect((await published()).campaign.title).toBe(`${TITLE}（一）`);
    expect(await announcement()).toContain(`${TITLE}（一）`);
  });

  test('of two corrections in the same moment one is written', async () => {
    const patch = (title: string) => ({ title, reason: '错字', version: 2 });
    const replies = await Promise.all([
      desk(officer).post(HERE, patch(`${TITLE}（三）`)),
      desk(other).post(HERE, patch(`${TITLE}（四）`)),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await published()).corrections).toHaveLength(3);
  });

  test('a correction moves no stage and repeats no closing', async () => {
    const { progress } = JSON.parse((await desk(officer).get(`/console/campaigns/${CODE}`)).text);
    expect(progress).toMatchObject({ stage: 'registration', version: 1 });
  });

  test('a reason that is missing is asked for beside its field', async () => {
    const reply = await desk(officer).form(HERE, [
      ['title', '另一个标题'],
      ['reason', ''],
    ]);
    expect([reply.status, reply.text.includes('请写明更正原因'), reply.text.includes('另一个标题')]).toEqual([
      422,
      true,
      true,
    ]);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
