import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { readable } from '../../web/read-html.ts';
import { visit } from '../../web/visitor.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { aCampaignFile, CODE, consoleCloud, type Desk, problemIn, signIn } from './desk.ts';

const ONE = `/console/campaigns/${CODE}`;
const HOST = { section: '社区矫正管理股', approval: '尧政函〔2024〕5号' };
const PDF = new TextEncoder().encode('%PDF-1.7\n本级政府批复\n%%EOF');
let cloud: Cloud;
let [officer, city, province, inspector]: Desk[] = [];
const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
const filing = async () => JSON.parse((await desk(inspector).get(`${ONE}/host`)).text).filing;
const codeOf = async (who: Desk | undefined, path: string, value: unknown = {}) => {
  const reply = await desk(who).post(`${ONE}/${path}`, value);
  return [reply.status, problemIn(reply).code];
};

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  city = await signIn(cloud, 'city01');
  province = await signIn(cloud, 'province01');
  inspector = await signIn(cloud, 'inspector01');
});
afterAll(() => cloud?.stop());

test('a campaign with half a host is refused beside the field', async () => {
  const file = aCampaignFile({ code: 'half-host', host: { section: '社区矫正管理股', approval: ' ' } });
  const reply = await desk(officer).post('/console/campaigns', file);
  expect([reply.status, problemIn(reply).errors]).toMatchObject([422, [{ field: 'host.approval' }]]);
});

test('a campaign of justice offices has no such page', async () => {
  await desk(officer).post('/console/campaigns', aCampaignFile({ code: 'of-offices' }));
  expect((await desk(officer).get('/console/campaigns/of-offices/host')).status).toBe(404);
});

describe('a campaign of a section', () => {
  beforeAll(() => desk(officer).post('/console/campaigns', aCampaignFile({ host: HOST })));

  test('is not published without the approval, nor submitted', async () => {
    expect(await codeOf(officer, 'publish')).toEqual([409, 'host.approval-missing']);
    expect(await codeOf(officer, 'host/submit')).toEqual([409, 'host.approval-missing']);
    expect((await desk(officer).page(`${ONE}/publish`)).text).toContain('六（末段）');
  });

  test.each([
    [
      'a picture of another kind',
      Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 2]),
      'host.file-type',
    ],
    ['text under the name of a PDF', new TextEncoder().encode('不是 PDF'), 'host.file-type'],
    [
      'PDF that is a page as well',
      new TextEncoder().encode('%PDF-1.4\n<script>alert(1)</script>\n%%EOF'),
      'host.file-type',
    ],
    ['an empty file', new Uint8Array(), 'host.file-missing'],
  ])('takes no %s', async (_, bytes, code) => {
    const reply = await desk(officer).upload(`${ONE}/host/approval`, '批复.pdf', bytes);
    expect([reply.status, problemIn(reply).code]).toEqual([422, code]);
    expect((await filing()).file).toBeUndefined();
  });

  test('keeps the approval under its digest, for every reader to download', async () => {
    expect((await desk(inspector).upload(`${ONE}/host/approval`, '批复.pdf', PDF)).status).toBe(403);
    expect((await desk(officer).upload(`${ONE}/host/approval`, '批复.pdf', PDF)).status).toBe(200);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect((await filing()).file).toMatchObject({ sha256, name: '批复.pdf', type: 'pdf', size: PDF.length });
    const reply = await desk(inspector).page(`${ONE}/host/approval`);
    expect(reply.status).toBe(302);
    const stored = await fetch(reply.headers.get('location') ?? '');
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(PDF);
    expect(readable((await desk(inspector).page(`${ONE}/host`)).text)).toContain('不占用该数额');
  });

  test('goes up level by level, and back with a reason', async () => {
    expect(await codeOf(officer, 'publish')).toEqual([409, 'host.not-filed']);
    expect(await codeOf(province, 'host/file')).toEqual([409, 'host.no-such-move']);
    expect((await desk(officer).post(`${ONE}/host/submit`)).status).toBe(200);
    expect(await codeOf(province, 'host/pass')).toEqual([403, 'host.other-level']);
    expect((await desk(city).post(`${ONE}/host/pass`)).status).toBe(200);
    expect(await codeOf(province, 'host/return')).toEqual([422, 'host.return-reason']);
    expect((await desk(province).post(`${ONE}/host/return`, { reason: '批准文件缺页' })).status).toBe(200);
    expect(readable((await desk(officer).page(`${ONE}/host`)).text)).toContain('批准文件缺页');
    expect((await desk(officer).post(`${ONE}/host/submit`)).status).toBe(200);
  });

  test('of two at once the second is told, and their reason is kept', async () => {
    const { version } = await filing();
    expect((await desk(city).post(`${ONE}/host/pass`, { version })).status).toBe(200);
    const late = await desk(province).form(`${ONE}/host/return`, [
      ['version', String(version)],
      ['reason', '请补充编制说明'],
    ]);
    expect([late.status, late.text.includes('请补充编制说明')]).toEqual([409, true]);
    const { version: now } = await filing();
    const both = await Promise.all([
      desk(province).post(`${ONE}/host/file`, { version: now }),
      desk(province).post(`${ONE}/host/file`, { version: now }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await codeOf(province, 'host/return', { reason: '太晚' })).toEqual([409, 'host.no-such-move']);
  });

  test('is then published without drawing on the number of 四, and says host and document number', async () => {
    // Nothing is filed for justice offices here: a campaign of theirs is still refused.
    const offices = await desk(officer).post('/console/campaigns/of-offices/publish');
    expect(problemIn(offices).code).toBe('quota.not-filed');
    expect((await desk(officer).post(`${ONE}/publish`)).status).toBe(200);
    const { figures } = JSON.parse((await desk(officer).get('/console/quota')).text);
    expect(figures.onOffer).toBe(0);
    const text = readable((await visit(cloud.url).get(`/campaigns/${CODE}`)).text);
    for (const words of ['社区矫正管理股', '尧政函〔2024〕5号', '六（末段）', '用人科室'])
      expect(text).toContain(words);
    expect(text).not.toContain('用人司法所');
  });
});

test('the form of open recruitment takes section and document number', async () => {
  const fields = {
    title: '尧都区司法局2024年公开招聘司法协理员公告',
    code: '2024-section-form',
    'registration.opens': '2024-06-17T08:00',
    'registration.closes': '2024-06-21T18:00',
    'positions.0.code': '01',
    'positions.0.office': '基层工作股',
    'positions.0.headcount': '1',
    'written.weight': '60',
    'interview.ratio': '3',
    noticeWorkingDays: '7',
    'host.section': '基层工作股',
    'host.approval': '尧政函〔2024〕6号',
  };
  expect((await desk(officer).form('/console/campaigns', Object.entries(fields))).status).toBe(303);
  const { campaign } = JSON.parse((await desk(officer).get('/console/campaigns/2024-section-form')).text);
  expect(campaign.host).toEqual({ section: '基层工作股', approval: '尧政函〔2024〕6号' });
  const half = { ...fields, code: '2024-section-half', 'host.approval': '' };
  const reply = await desk(officer).form('/console/campaigns', Object.entries(half));
  expect([reply.status, reply.text.includes('id="host.approval-error"')]).toEqual([422, true]);
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
