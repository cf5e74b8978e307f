import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { ANSWERS, FILES } from '../../web/applicant.ts';
import { DURING, type PublicCloud, publicCloud } from '../../web/public-cloud.ts';
import { readable, shownIn, summaryLinks, uploadForm } from '../../web/read-html.ts';
import { ask, submitByInterface, uploadByInterface } from '../../web/submit.ts';
import { type Visitor, visit } from '../../web/visitor.ts';

const CODE = '2024-open-1';
const CLOSES = Date.parse('2024-06-21T18:00:00+08:00');
const FORM = `/campaigns/${CODE}/correction`;
const POSITIONS = [
  { code: '01', office: '大槐树司法所', headcount: 2 },
  { code: '02', office: '赵城司法所', headcount: 1 },
];

let site: PublicCloud;
beforeAll(async () => {
  site = await publicCloud();
  await site.publish({ positions: POSITIONS });
});
afterAll(() => site.cloud.stop());

type Mine = { readonly number: string; readonly code: string; readonly citizenId: string };
let serial = 500;
const anApplicant = async (changes: Readonly<Record<string, unknown>> = {}): Promise<Mine> => {
  serial += 1;
  const citizenId = aCitizenNumber('1998-05-12', serial, '141002');
  const mine = await submitByInterface(site.cloud.url, CODE, { citizen_id: citizenId, ...changes });
  await site.cloud.idle();
  return { ...mine, citizenId };
};
const correct = (mine: Mine, fields: Readonly<Record<string, unknown>>, code = mine.code) =>
  ask(site.cloud.url, `/api/applications/${mine.number}/corrections`, { code, ...fields });
const dossier = async ({ number }: Mine) => {
  const found = await site.applications.findDossier(number);
  if (!found) throw new Error(`no application ${number}`);
  return found;
};

/** A browser that has come to the form from the status page. */
const atForm = async (mine: Mine): Promise<Visitor> => {
  const browser = visit(site.cloud.url);
  const { number, code } = mine;
  const status = await browser.post('/status', { number, code });
  expect(readable(status.text)).toContain('更正报名信息');
  const begun = await browser.post('/status/correction', { number, code });
  expect([begun.status, begun.location]).toEqual([303, FORM]);
  return browser;
};
/** Everything the form shows, as a browser would send it back. */
const shown = (html: string): Record<string, string> => ({
  name: shownIn(html, 'name'),
  ...ANSWERS.education,
  major: shownIn(html, 'major'),
  ...ANSWERS.declarations,
  position: '01',
});

describe('a correction over the interface for programs', () => {
  test('keeps every version, and the machine looks again', async () => {
    const mine = await anApplicant({ household_code: '140105', residence_code: '140105' });
    const before = await dossier(mine);
    expect(before.screening?.eligible).toBe(false);

    expect(await correct(mine, { household_code: '141002', major: '汉语言文学' })).toMatchObject({
      status: 200,
      body: { number: mine.number, version: 2, changed: ['major', 'household_code'] },
    });
    await site.cloud.idle();
    const after = await dossier(mine);
    expect(after).toMatchObject({
      application: {
        version: 2,
        major: '汉语言文学',
        correctedAt: DURING,
        submittedAt: before.application.submittedAt,
      },
      screening: { eligible: true },
    });
    expect(after.application.codeDigest).toBe(before.application.codeDigest);
    expect(after.versions).toEqual([before.application]);

    expect((await correct(mine, { major: '社会工作' })).body).toMatchObject({ version: 3 });
    await site.cloud.idle();
    const third = await dossier(mine);
    expect(third.versions).toEqual([before.application, after.application]);
    expect(third.screening?.eligible).toBe(true);
  });

  test('another position lists the person under the new one only, and once', async () => {
    const mine = await anApplicant();
    expect((await correct(mine, { position: '02' })).status).toBe(200);
    await site.cloud.idle();
    const rows = (await site.applications.worksheet(CODE)).filter(({ number }) => number === mine.number);
    expect(rows).toMatchObject([{ number: mine.number, position: '02', screening: { eligible: true } }]);
  });

  test('a new phone number is sealed anew, and only with the citizen number of this very person', async () => {
    const mine = await anApplicant();
    const before = await dossier(mine);
    expect(await correct(mine, { phone: '13911112222' })).toMatchObject({
      status: 422,
      body: { code: 'application.invalid', errors: [{ field: 'citizen_id', code: 'field.required' }] },
    });
    const other = aCitizenNumber('1990-01-01', 7, '141002');
    expect(await correct(mine, { phone: '13911112222', citizen_id: other })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'citizen_id', code: 'correction.other-person' }] },
    });
    expect((await dossier(mine)).application).toEqual(before.application);
    const corrected = await correct(mine, { phone: '13911112222', citizen_id: mine.citizenId });
    expect(corrected).toMatchObject({ status: 200, body: { changed: ['phone'] } });
    const { sealed } = (await dossier(mine)).application;
    expect(sealed).not.toEqual(before.application.sealed);
    expect(JSON.stringify(corrected)).not.toMatch(/13911112222|199805/);
  });

  test('new documents replace the old set; those of the version before stay known', async () => {
    const mine = await anApplicant();
    const before = await dossier(mine);
    const uploadId = await uploadByInterface(site.cloud.url, CODE, FILES);
    const confirmed = await ask(site.cloud.url, `/api/campaigns/${CODE}/uploads/confirm`, { uploadId });
    const { documents } = z.object({ documents: z.string() }).parse(confirmed.body);
    expect((await correct(mine, { documents: `${documents}x` })).body).toMatchObject({
      errors: [{ code: 'document.missing' }],
    });
    expect((await correct(mine, { documents })).body).toMatchObject({ changed: ['documents'] });
    const after = await dossier(mine);
    expect(after.application.documents.uploadId).toBe(uploadId);
    expect(after.versions?.[0]?.documents).toEqual(before.application.documents);
  });

  test('of two at once the second is told, and so is whoever saw an older version', async () => {
    const mine = await anApplicant();
    const both = await Promise.all(['社会工作', '历史'].map((major) => correct(mine, { version: 1, major })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'correction.stale' });
    expect((await dossier(mine)).versions).toHaveLength(1);
    expect(await correct(mine, { version: 1, major: '哲学' })).toMatchObject({
      status: 409,
      body: { code: 'correction.stale' },
    });
    expect((await correct(mine, { version: 2, major: '哲学' })).status).toBe(200);
  });

  test.each<[string, Readonly<Record<string, unknown>>, number, string]>([
    ['nothing', {}, 422, 'correction.nothing'],
    ['an unknown field', { nickname: 'x' }, 422, 'field.unknown'],
    ['a field of the other track', { serving: true }, 422, 'field.unknown'],
    ['a faulty one', { education: 'kindergarten' }, 422, 'application.invalid'],
    ['no text', { name: 5 }, 422, 'application.invalid'],
    ['no version', { version: 0 }, 400, 'body.malformed'],
  ])('%s is refused', async (_case, fields, status, code) => {
    const mine = await anApplicant();
    expect(await correct(mine, fields)).toMatchObject({ status, body: { code } });
  });

  test('a wrong code and an unknown number get the same answer', async () => {
    const mine = await anApplicant();
    const [wrong, unknown] = [
      await correct(mine, { major: '社会工作' }, '00000000'),
      await correct({ ...mine, number: '0123456789AB' }, { major: '社会工作' }, '00000000'),
    ];
    expect([wrong.status, wrong.body]).toEqual([404, unknown.body]);
  });

  test('tells the applicant with the very item', async () => {
    const mine = await anApplicant();
    await correct(mine, { major: '社会工作' });
    expect(await site.rawItem(mine.number, 'A')).toMatchObject({
      tell: { kind: 'application.corrected', at: DURING, facts: { version: 2 } },
      version: 2,
    });
    expect(await site.rawItem(mine.number, 'V#000001')).not.toHaveProperty('gsi1pk');
  });
});

describe('a correction on pages', () => {
  test('is filled in but for the citizen number and the phone, checked, confirmed and shown', async () => {
    const mine = await anApplicant();
    const browser = await atForm(mine);
    const form = await browser.get(FORM);
    expect([shownIn(form.text, 'name'), shownIn(form.text, 'residence_code_other')]).toEqual([
      '王小明',
      '140105',
    ]);
    expect(form.text).not.toMatch(/13812345678|19980512/);

    const sent = { ...shown(form.text), major: '汉语言文学' };
    const check = await browser.post(FORM, sent);
    expect(check.status).toBe(200);
    expect(readable(check.text)).toContain('所学专业法学汉语言文学');
    expect((await dossier(mine)).application.version).toBeUndefined();
    const back = await browser.post(FORM, { ...sent, confirmed: 'no' });
    expect(shownIn(back.text, 'major')).toBe('汉语言文学');

    const saved = await browser.post(FORM, { ...sent, confirmed: 'yes' });
    expect([saved.status, saved.location]).toEqual([303, `${FORM}?done=yes`]);
    expect(readable((await browser.get(saved.location)).text)).toContain('现为第 2 版');
    const { number, code } = mine;
    expect(readable((await browser.post('/status', { number, code })).text)).toContain('更正第 2 版');
  });

  test('faults come back beside their fields, with everything typed', async () => {
    const browser = await atForm(await anApplicant());
    const form = await browser.get(FORM);
    const answer = await browser.post(FORM, {
      ...shown(form.text),
      name: '',
      phone: '139',
      household_code: '',
    });
    expect([answer.status, summaryLinks(answer.text)]).toEqual([
      422,
      ['name', 'household_code', 'citizen_id', 'phone'],
    ]);
    expect(shownIn(answer.text, 'phone')).toBe('139');
  });

  test('whoever corrected elsewhere meanwhile is told, and keeps what was typed', async () => {
    const mine = await anApplicant();
    const browser = await atForm(mine);
    const form = await browser.get(FORM);
    await correct(mine, { major: '历史' });
    const late = await browser.post(FORM, { ...shown(form.text), major: '哲学', confirmed: 'yes' });
    expect([late.status, shownIn(late.text, 'major')]).toEqual([409, '哲学']);
    expect(readable(late.text)).toContain('报名信息刚刚更正过');
    expect((await dossier(mine)).application.major).toBe('历史');
  });

  test('new documents are uploaded beside, and replace the old ones when the correction is confirmed', async () => {
    const mine = await anApplicant();
    const before = await dossier(mine);
    const browser = await atForm(mine);
    const papers = `/campaigns/${CODE}/apply/papers`;
    expect((await browser.get(papers)).location).toBe(papers);
    for (const [kind, bytes] of Object.entries(FILES)) {
      const { url, fields } = uploadForm((await browser.get(papers)).text, kind);
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append('file', new Blob([bytes]), kind);
      const stored = await fetch(url, { method: 'POST', body, redirect: 'manual' });
      await browser.get(stored.headers.get('location') ?? '');
    }
    const form = await browser.get(FORM);
    expect(readable(form.text)).toContain('已重新上传五份材料');
    expect((await dossier(mine)).application.documents).toEqual(before.application.documents);
    const saved = await browser.post(FORM, { ...shown(form.text), confirmed: 'yes' });
    expect(saved.status).toBe(303);
    const after = await dossier(mine);
    expect(after.application.documents.uploadId).not.toBe(before.application.documents.uploadId);
    expect(after.versions?.[0]?.documents).toEqual(before.application.documents);
  });

  test('without a pass, or with one of an hour ago, nothing opens', async () => {
    const stranger = visit(site.cloud.url);
    expect([
      (await stranger.get(FORM)).status,
      (await stranger.get(`/campaigns/${CODE}/apply/papers`)).status,
    ]).toEqual([403, 403]);
    const browser = await atForm(await anApplicant());
    site.cloud.clock.set(DURING + 3_600_001);
    expect((await browser.get(FORM)).status).toBe(403);
    expect((await browser.post(FORM, { confirmed: 'yes' })).status).toBe(403);
    site.cloud.clock.set(DURING);
  });
});

describe('at the end of registration', () => {
  test('the last millisecond admits, the next refuses, on every way', async () => {
    const mine = await anApplicant();
    site.cloud.clock.set(CLOSES - 1);
    expect((await correct(mine, { major: '历史' })).status).toBe(200);
    const browser = await atForm(mine);
    site.cloud.clock.set(CLOSES);
    expect(await correct(mine, { major: '哲学' })).toMatchObject({
      status: 403,
      body: { code: 'registration.closed' },
    });
    const { number, code } = mine;
    expect((await browser.get(FORM)).status).toBe(403);
    expect((await browser.post(FORM, { name: '王大明', confirmed: 'yes' })).status).toBe(403);
    expect((await browser.get(`/campaigns/${CODE}/apply/papers`)).status).toBe(403);
    expect((await browser.post('/status/correction', { number, code })).status).toBe(403);
    expect(readable((await browser.post('/status', { number, code })).text)).not.toContain('更正报名信息');
    expect((await dossier(mine)).application.major).toBe('历史');
    site.cloud.clock.set(DURING);
  });
});
