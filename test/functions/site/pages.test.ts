import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BARS, CONDITIONS, clauseText } from '../../../shared/domain/clauses.ts';
import { applicantAt, FORM, uploadAll } from '../../web/applicant.ts';
import { DURING, type PublicCloud, publicCloud } from '../../web/public-cloud.ts';
import { readable } from '../../web/read-html.ts';
import { visit } from '../../web/visitor.ts';

let site: PublicCloud;
beforeAll(async () => {
  site = await publicCloud();
});
afterAll(() => site.cloud.stop());

const read = async (path: string): Promise<string> => readable((await visit(site.cloud.url).get(path)).text);

describe('the list of campaigns', () => {
  test('says why it is empty', async () => {
    expect(await read('/')).toContain('尧都区司法局还没有发布招聘公告。公告发布后会列在这里');
  });

  test('shows what is open, coming and over, and no draft', async () => {
    await site.publish();
    await site.publish({
      code: 'later',
      title: '以后的公告',
      registration: { opens: '2024-08-01T08:00:00+08:00', closes: '2024-08-05T18:00:00+08:00' },
    });
    await site.publish({
      code: 'earlier',
      title: '以前的公告',
      registration: { opens: '2023-08-01T08:00:00+08:00', closes: '2023-08-05T18:00:00+08:00' },
    });
    const { campaign } = (await site.campaigns.find('later')) ?? expect.fail('not published');
    await site.campaigns.create({
      campaign: { ...campaign, code: 'secret', title: '还没有发布的公告' },
      progress: { status: 'draft', version: 0, log: [] },
      createdAt: DURING,
      createdBy: 'officer01',
    });
    const page = await read('/');
    expect(page).toMatch(/正在报名洪洞县2024年.*即将开始以后的公告.*报名已结束以前的公告/s);
    expect(page).not.toContain('还没有发布的公告');
    expect((await visit(site.cloud.url).get('/campaigns/secret')).status).toBe(404);
  });
});

describe('the announcement', () => {
  test.each([...CONDITIONS, ...BARS])('quotes %s with its clause', async (rule) => {
    const { clause, text } = clauseText(rule);
    expect(await read('/campaigns/2024-open-1')).toContain(`${text} ${clause}`);
  });

  test('says the settings of this campaign and no others', async () => {
    const page = await read('/campaigns/2024-open-1');
    for (const said of [
      '01大槐树司法所2',
      '2024年6月17日 08:00 至 2024年6月21日 18:00',
      '2024年6月21日 已满 18 周岁，并且 2024年6月21日 未满 36 周岁',
      '报考地：尧都区',
      '取招聘人数的 3 倍',
      '笔试成绩 × 60% + 面试成绩 × 40%',
      '依次比较笔试成绩',
      '依次递补',
      '公示不少于 7 个工作日',
      '距报名截止还有 1 天 8 小时',
    ])
      expect(page).toContain(said);
  });

  test('states birth dates, where the campaign does', async () => {
    await site.publish({ code: 'born', bornFrom: '1988-06-22', bornTo: '2006-06-21', substitutes: false });
    const page = await read('/campaigns/born');
    expect(page).toContain('2006年6月21日（含）以前出生，并且 1988年6月22日（含）以后出生');
    expect(page).toContain('不递补');
  });
});

describe('every page', () => {
  test('weighs less than 60 KB and carries its own policy', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start', 'identity', 'education', 'declarations');
    await uploadAll(applicant);
    const paths = [
      '/',
      '/campaigns/2024-open-1',
      '/status',
      '/notices',
      '/privacy',
      '/nowhere',
      '/campaigns/later/apply',
    ];
    const steps = ['', '/identity', '/education', '/declarations', '/documents', '/check'];
    for (const path of [...paths, ...steps.map((step) => FORM + step)]) {
      const { text, headers } = await applicant.get(path);
      expect([
        path,
        Buffer.byteLength(text) < 60 * 1024,
        text.startsWith('<!doctype html><html lang="zh-CN">'),
      ]).toEqual([path, true, true]);
      expect(headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-/);
      expect(text).not.toMatch(/<script(?! src="\/assets\/[a-z-]+\.js" defer)/);
    }
  });

  test('finds the islands it names', async () => {
    const { text } = await visit(site.cloud.url).get('/campaigns/2024-open-1');
    const [, island = ''] = /<script src="([^"]+)"/.exec(text) ?? [];
    const script = await visit(site.cloud.url).get(island);
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
  });

  test.each([
    '/assets/..%2findex.mjs',
    '/assets/nothing.js',
    '/notices/nothing',
    '/campaigns/nothing',
    '/nowhere',
  ])('%s is not found, kindly', async (path) => {
    const answer = await visit(site.cloud.url).get(path);
    expect(answer.status).toBe(404);
    expect(readable(answer.text)).toContain('返回招聘公告');
  });

  test.each([
    ['DELETE', '/api/campaigns/2024-open-1', 405, 'method-not-allowed'],
    ['GET', '/api/campaigns/2024-open-1/applications', 405, 'method-not-allowed'],
    ['PUT', '/api/campaigns/2024-open-1/uploads/confirm', 405, 'method-not-allowed'],
    ['GET', '/api/status', 405, 'method-not-allowed'],
    ['GET', '/api/nowhere', 404, 'not-found'],
    ['GET', `/api/campaigns/${'a'.repeat(200)}`, 404, 'campaign.unknown'],
    ['GET', `/api/campaigns/${'a'.repeat(201)}`, 404, 'not-found'],
  ])('%s %s is a problem for programs: %i', async (method, path, status, code) => {
    const answer = await fetch(site.cloud.url + path, { method });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  test('an empty list of notices says what will fill it', async () => {
    expect(await read('/notices')).toContain('还没有公示。体检结束后，拟聘用人员名单会列在这里。');
  });

  test('a receipt is shown to nobody else', async () => {
    expect((await visit(site.cloud.url).get('/campaigns/2024-open-1/receipt')).location).toBe('/status');
  });

  test('the campaign can be read as JSON', async () => {
    const { text } = await visit(site.cloud.url).get('/api/campaigns/2024-open-1');
    expect(JSON.parse(text)).toMatchObject({
      campaign: { code: '2024-open-1' },
      registration: 'open',
      serverTime: DURING,
      stages: [
        { stage: 'registration', state: 'now' },
        { stage: 'review', state: 'next' },
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });
});

describe('a notice', () => {
  test('shows the frozen text, its digest, and how to object', async () => {
    const record = (await site.campaigns.find('earlier')) ?? expect.fail('not published');
    const notice = {
      id: 'earlier-proposed',
      campaign: 'earlier',
      county: '141002',
      kind: 'proposed',
      title: '拟聘用人员公示',
      publishedAt: DURING,
      lastDay: '2024-07-01',
      provisional: false,
      workingDays: 7,
      rows: [],
      openPlaces: {},
    } as const;
    await site.campaigns.publishNotice(notice, { ...record.progress, version: record.progress.version + 1 });
    await site.campaigns.freezeNotice(
      notice.id,
      { html: '<p>王*明，拟聘用</p>', sha256: 'ab'.repeat(32) },
      DURING,
    );
    const page = await read(`/notices/${notice.id}`);
    expect(page).toContain('王*明，拟聘用');
    expect(page).toContain('ab'.repeat(32));
    expect(page).toContain('请在 2024年7月1日 前（含当天）向尧都区司法局提出');
    expect(await read('/notices')).toContain('2024年6月20日 发布，公示到 2024年7月1日，公示中');
  });
});

describe('the description of the interface', () => {
  test('is JSON that a cache may keep for five minutes', async () => {
    const reply = await fetch(`${site.cloud.url}/openapi.json`);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'application/json; charset=utf-8',
      'public, max-age=300',
    ]);
    expect(await reply.json()).toMatchObject({ openapi: '3.1.1', paths: { '/status': { post: {} } } });
  });
});
