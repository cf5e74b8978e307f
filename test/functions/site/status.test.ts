import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { ANSWERS } from '../../web/applicant.ts';
import { DURING, type PublicCloud, publicCloud } from '../../web/public-cloud.ts';
import { readable, shownIn, summaryLinks } from '../../web/read-html.ts';
import { ask, submitByInterface } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';

const CODE = '2024-open-1';
const HOUR = 3_600_000;

let site: PublicCloud;
let mine: { number: string; code: string };
beforeAll(async () => {
  site = await publicCloud();
  await site.publish();
  // Household and residence lie outside the county: one machine finding fails.
  mine = await submitByInterface(site.cloud.url, CODE, { household_code: '140105' });
  await site.cloud.idle();
});
afterAll(() => site.cloud.stop());

const look = (fields: Readonly<Record<string, string>>) => visit(site.cloud.url).post('/status', fields);
const status = async (): Promise<string> => readable((await look(mine)).text);

describe('looking up', () => {
  test.each([
    ['by number and code', () => mine],
    [
      'as people copy it down',
      () => ({
        number: ` ${mine.number.toLowerCase().replace(/(.{4})/g, '$1-')}`,
        code: mine.code.toLowerCase(),
      }),
    ],
    [
      'by citizen number',
      () => ({
        number: '',
        campaign: CODE,
        citizen_id: ANSWERS.identity.citizen_id.replace(/(.{6})(.{8})/, '$1 $2 '),
        code: mine.code,
      }),
    ],
  ])('%s finds the application', async (_how, fields) => {
    const answer = await look(fields());
    expect([answer.status, readable(answer.text)]).toEqual([200, expect.stringContaining('王*明')]);
  });

  test('shows neither name, citizen number nor phone in full', async () => {
    const page = await status();
    for (const secret of ['王小明', ANSWERS.identity.citizen_id, ANSWERS.identity.phone])
      expect(page).not.toContain(secret);
    const { body } = await ask(site.cloud.url, '/api/status', mine);
    expect(JSON.stringify(body)).not.toMatch(/王小明|19980512|13812345678|codeDigest|sealed/);
  });

  test.each([
    [{}, ['number', 'code']],
    [{ number: 'ABCD', code: '' }, ['code']],
    [{ citizen_id: '1', code: 'ABCD' }, ['campaign']],
  ])('%j says what is missing and keeps the rest', async (typed, missing) => {
    const answer = await look(typed);
    expect([answer.status, summaryLinks(answer.text)]).toEqual([422, missing]);
    for (const [name, value] of Object.entries(typed)) expect(shownIn(answer.text, name)).toBe(value);
  });

  test('a wrong code and an unknown number get the same answer', async () => {
    site.cloud.clock.set(DURING + HOUR);
    const unknown = '0123456789AB';
    const [wrong, nobody] = [
      await look({ number: mine.number, code: '00000000' }),
      await look({ number: unknown, code: '00000000' }),
    ];
    expect([wrong.status, nobody.status]).toEqual([404, 404]);
    expect(wrong.text.replaceAll(mine.number, unknown)).toBe(nobody.text);
    expect(await ask(site.cloud.url, '/api/status', { number: unknown, code: mine.code })).toEqual(
      await ask(site.cloud.url, '/api/status', { number: mine.number, code: '00000000' }),
    );
    site.cloud.clock.set(DURING);
  });

  test.each(['number', 'citizen_id'])(
    'after ten failures in an hour by %s even the right code is refused until the next',
    async (by) => {
      const other = aCitizenNumber('1999-01-02', by === 'number' ? 8 : 9, '141002');
      const { number, code } = await submitByInterface(site.cloud.url, CODE, { citizen_id: other });
      const who = by === 'number' ? { number } : { campaign: CODE, citizen_id: other };
      for (let failure = 1; failure <= 10; failure += 1)
        expect((await ask(site.cloud.url, '/api/status', { ...who, code: 'WRONG' })).status).toBe(404);
      expect(await ask(site.cloud.url, '/api/status', { ...who, code })).toMatchObject({
        status: 429,
        body: { code: 'status.throttled' },
      });
      expect((await look({ number, code })).status).toBe(429);
      site.cloud.clock.set(DURING + HOUR);
      expect((await ask(site.cloud.url, '/api/status', { ...who, code })).status).toBe(200);
      site.cloud.clock.set(DURING);
    },
  );

  test('the same number elsewhere is not touched by it', async () => {
    expect((await look(mine)).status).toBe(200);
  });

  test.each([
    [{ code: 'x', who: 1 }, 400],
    ['text', 400],
    [{ number: mine?.number, code: 'x'.repeat(300_000) }, 413],
  ])('a body like %.40j is refused', async (body, expected) => {
    expect((await ask(site.cloud.url, '/api/status', body)).status).toBe(expected);
  });
});

describe('what the applicant may know, and when', () => {
  const outcome = (changes: Partial<ReleasedOutcome>): ReleasedOutcome => ({
    number: mine.number,
    position: '01',
    campaign: CODE,
    failed: [],
    shortlisted: false,
    reached: false,
    substitute: false,
    releasedAt: DURING,
    // Later than any closing here: what the worker releases of those does not take its place.
    progressVersion: 9,
    ...changes,
  });

  test('while registration is open: the preliminary finding with clause, text and figures', async () => {
    const page = await status();
    expect(page).toContain('报名已提交，等待资格审查。');
    expect(page).toContain('有 1 项不符合。这是软件的初步核对，不是审查结论');
    expect(page).toMatch(/不符合 具有报考地户籍或居住地为报考地； 四\(二\)1\(4\)申报户籍地140105/);
    expect(page).toContain('报名 2024年6月21日 18:00 截止，之后进行资格审查。');
  });

  test('the decision of the reviewer only once the review is closed', async () => {
    await site.applications.recordReview(
      {
        number: mine.number,
        campaign: CODE,
        decision: 'refused',
        rules: ['open.residence'],
        reason: '户口簿不在本县',
        by: 'reviewer01',
        at: DURING,
      },
      '01',
    );
    site.cloud.clock.set(DURING + 48 * HOUR);
    await site.moveTo(CODE, 'review', true, DURING + 48 * HOUR);
    const during = await status();
    expect(during).toContain('正在进行资格审查。');
    expect(during).not.toContain('户口簿不在本县');

    await site.applications.release(outcome({ outcome: 'ineligible', failed: ['open.residence'] }));
    await site.moveTo(CODE, 'review', false, DURING + 49 * HOUR);
    const after = await status();
    expect(after).toContain('资格审查结果未通过');
    expect(after).toContain('理由：户口簿不在本县');
    expect(after).toContain('具有报考地户籍或居住地为报考地； 四(二)1(4)');
    expect(after).toContain('到此为止');
    expect(after).not.toContain('笔试未开始');
  });

  test.each([
    [{ outcome: 'written-below', written: 5950 }, '笔试未达合格分数线', '笔试成绩59.50'],
    [{ outcome: 'written-absent', written: 'absent' }, '笔试缺考', '笔试成绩缺考'],
    [
      { outcome: 'not-selected', written: 8010, interview: 7500, final: 7806, rank: 3 },
      '未入选',
      '总成绩78.06岗位名次第 3 名',
    ],
    [{ outcome: 'tie-unresolved', final: 7806, rank: 1 }, '将组织加试', '总成绩78.06'],
    [{ outcome: 'proposed', final: 9001, rank: 1, substitute: true }, '公示', '拟聘用（递补）'],
    [{ shortlisted: true, written: 8010 }, '已进入面试环节', '笔试成绩80.10'],
  ] as const)('%j is told in words and figures', async (changes, words, figures) => {
    await site.applications.release(outcome(changes));
    const page = await status();
    expect(page).toContain(words);
    expect(page).toContain(figures);
  });

  test('as JSON, with the same reasons', async () => {
    expect(await ask(site.cloud.url, '/api/status', mine)).toMatchObject({
      status: 200,
      body: {
        number: mine.number,
        position: { code: '01', office: '大槐树司法所' },
        screening: { eligible: false },
        review: { decision: 'refused', clauses: [{ clause: '四(二)1(4)' }] },
      },
    });
  });
});
