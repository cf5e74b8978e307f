import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, applicantAt, FORM } from '../../web/applicant.ts';
import { DURING, type PublicCloud, publicCloud } from '../../web/public-cloud.ts';
import { errorBeside, readable, shownIn, summaryLinks } from '../../web/read-html.ts';
import { visit } from '../../web/visitor.ts';

let site: PublicCloud;
beforeAll(async () => {
  site = await publicCloud();
  await site.publish();
});
afterAll(() => site.cloud.stop());

const BEFORE = {
  identity: ['start'],
  education: ['start', 'identity'],
  declarations: ['start', 'identity', 'education'],
} as const;
const wrong = (digits: string): string => digits.slice(0, 17) + (digits.endsWith('1') ? '2' : '1');

describe('each page says its faults beside the fields and keeps what was typed', () => {
  test.each([
    ['identity', 'name', { name: '王' }, '姓名长度不正确'],
    ['identity', 'name', { name: '' }, '请填写姓名'],
    ['identity', 'citizen_id', { citizen_id: '14100219980512' }, '居民身份证号码格式不正确'],
    ['identity', 'citizen_id', { citizen_id: '141002199813121230' }, '出生日期不存在'],
    ['identity', 'citizen_id', { citizen_id: wrong(ANSWERS.identity.citizen_id) }, '居民身份证号码有误'],
    ['identity', 'phone', { phone: '1281234567' }, '手机号码格式不正确'],
    ['identity', 'position', { position: '' }, '请选择报考岗位'],
    ['education', 'education', { education: '' }, '请选择学历'],
    ['education', 'household_code', { household_code: '' }, '请选择户籍所在地'],
    ['education', 'residence_code_other', { residence_code_other: '1401' }, '居住地格式不正确'],
    ['education', 'experience', { experience: '长'.repeat(501) }, '学习和工作经历过长'],
    ['education', 'experience', { experience: '𠮷'.repeat(500) }, '学习和工作经历过长'],
    ['declarations', 'credit', { credit: '' }, '请选择“是”或“否”'],
  ] as const)('%s: %s', async (page, field, change, message) => {
    const applicant = await applicantAt(site.cloud.url, ...BEFORE[page]);
    const typed = { ...ANSWERS[page], ...change };
    const answer = await applicant.post(`${FORM}/${page}`, typed);
    expect(answer.status).toBe(422);
    expect(errorBeside(answer.text, field)).toContain(message);
    expect(summaryLinks(answer.text)).toEqual([field]);
    for (const [name, value] of Object.entries(typed)) expect(shownIn(answer.text, name)).toBe(value);
  });

  test('an unknown position, which no browser offers, is refused too', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start');
    const answer = await applicant.post(`${FORM}/identity`, { ...ANSWERS.identity, position: '99' });
    expect([answer.status, errorBeside(answer.text, 'position')]).toEqual([
      422,
      expect.stringContaining('没有这个岗位'),
    ]);
  });

  test('both consents are asked for, each for itself', async () => {
    const visitor = visit(site.cloud.url);
    const neither = await visitor.post(`${FORM}/start`, {});
    expect(summaryLinks(neither.text)).toEqual(['consent', 'consent_sensitive']);
    const one = await visitor.post(`${FORM}/start`, { consent: 'yes' });
    expect([one.status, shownIn(one.text, 'consent'), summaryLinks(one.text)]).toEqual([
      422,
      'yes',
      ['consent_sensitive'],
    ]);
    expect(visitor.cookies.size).toBe(0);
  });

  test('nothing is preselected among the declarations, and each stands in the words of the plan', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start', 'identity', 'education');
    const { text } = await applicant.get(`${FORM}/declarations`);
    expect(Object.keys(ANSWERS.declarations).map((name) => shownIn(text, name))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(readable(text)).toContain('曾因违反司法行政机关管理规定被辞退的 四(二)2(5)');
  });
});

describe('the order of the pages', () => {
  test.each([
    [[], 'identity', ''],
    [[], 'check', ''],
    [['start'], 'education', '/identity'],
    [['start', 'identity'], 'check', '/education'],
    [['start', 'identity', 'education'], 'documents', '/declarations'],
    [['start', 'identity', 'education', 'declarations'], 'check', '/documents'],
  ] as const)('after %j, %s leads to the first page that misses something', async (done, page, to) => {
    const applicant = await applicantAt(site.cloud.url, ...done);
    const answer = await applicant.get(`${FORM}/${page}`);
    expect([answer.status, answer.location]).toEqual([303, `${FORM}${to}`]);
  });

  test('a page posted too early changes nothing', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start');
    const answer = await applicant.post(`${FORM}/declarations`, ANSWERS.declarations);
    expect(answer.location).toBe(`${FORM}/identity`);
  });

  test('what was kept is shown again on coming back', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start', 'identity', 'education');
    const { text } = await applicant.get(`${FORM}/education`);
    for (const [name, value] of Object.entries(ANSWERS.education)) expect(shownIn(text, name)).toBe(value);
  });
});

describe('the draft', () => {
  test('a cookie that was tampered with is no draft', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start', 'identity');
    const [name, token = ''] = [...applicant.cookies][0] ?? [];
    const middle = Math.floor(token.length / 2);
    const other = token[middle] === 'A' ? 'B' : 'A';
    applicant.cookies.set(name ?? '', token.slice(0, middle) + other + token.slice(middle + 1));
    expect((await applicant.get(`${FORM}/education`)).location).toBe(FORM);
  });

  test('a draft of one campaign is none in another', async () => {
    await site.publish({ code: '2024-open-9' });
    const applicant = await applicantAt(site.cloud.url, 'start', 'identity');
    applicant.cookies.set('draft-2024-open-9', applicant.cookies.get('draft-2024-open-1') ?? '');
    const answer = await applicant.get('/campaigns/2024-open-9/apply/education');
    expect(answer.location).toBe('/campaigns/2024-open-9/apply');
  });

  test('the longest texts still fit into a cookie', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start');
    await applicant.post(`${FORM}/identity`, { ...ANSWERS.identity, name: '长'.repeat(50) });
    const longest = { ...ANSWERS.education, major: '专'.repeat(100), experience: '长'.repeat(500) };
    const answer = await applicant.post(`${FORM}/education`, longest);
    expect(answer.status).toBe(303);
    expect(applicant.cookies.get('draft-2024-open-1')?.length).toBeLessThan(4070);
  });

  test('what a cookie cannot hold is said, and kept on the page', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start');
    await applicant.post(`${FORM}/identity`, { ...ANSWERS.identity, name: '𠮷'.repeat(50) });
    const experience = '𠮷'.repeat(500);
    const typed = { ...ANSWERS.education, major: '𠮷'.repeat(100), experience };
    const answer = await applicant.post(`${FORM}/education`, typed);
    expect([answer.status, summaryLinks(answer.text)]).toEqual([422, ['experience']]);
    expect(shownIn(answer.text, 'experience')).toBe(experience);
  });

  test('it can be cleared off a shared phone', async () => {
    const applicant = await applicantAt(site.cloud.url, 'start', 'identity');
    await applicant.post(`${FORM}/discard`, {});
    expect(applicant.cookies.size).toBe(0);
  });
});

describe('a page posted', () => {
  const post = (path: string, origin: string) =>
    fetch(`${site.cloud.url}${FORM}/${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ consent: 'yes', consent_sensitive: 'yes' }),
    });

  test.each(['start', 'discard', 'identity', 'documents', 'submit'])(
    'to %s from another site is refused',
    async (path) => {
      const answer = await post(path, 'https://elsewhere.example');
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('origin.foreign')]);
    },
  );

  test('from our own pages is taken', async () =>
    expect((await post('start', site.cloud.url)).status).toBe(303));
});

describe('outside registration', () => {
  test.each([
    ['2024-06-17T07:59:59.999+08:00', 403, '报名尚未开始'],
    ['2024-06-17T08:00:00+08:00', 200, '报名前的说明'],
    ['2024-06-21T17:59:59.999+08:00', 200, '报名前的说明'],
    ['2024-06-21T18:00:00+08:00', 403, '报名已经截止'],
  ])('at %s the form answers %i', async (moment, status, title) => {
    site.cloud.clock.set(Date.parse(moment));
    const answer = await visit(site.cloud.url).get(FORM);
    site.cloud.clock.set(DURING);
    expect([answer.status, readable(answer.text)]).toEqual([status, expect.stringContaining(title)]);
  });

  test('a code too long for any campaign is not found', async () => {
    expect((await visit(site.cloud.url).get(`/campaigns/${'a'.repeat(3000)}/apply`)).status).toBe(404);
  });

  test('an unknown campaign is not found', async () => {
    expect((await visit(site.cloud.url).get('/campaigns/nobody/apply')).status).toBe(404);
  });
});
