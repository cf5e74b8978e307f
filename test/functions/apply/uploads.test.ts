import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aJpg, anExe } from '../../builders/files.ts';
import { applicantAt, FILES, FORM, uploadAll, uploadByForm } from '../../web/applicant.ts';
import { type PublicCloud, publicCloud } from '../../web/public-cloud.ts';
import { errorBeside, readable, summaryLinks, uploadForm } from '../../web/read-html.ts';
import { ask, uploadByInterface } from '../../web/submit.ts';
import type { Visitor } from '../../web/visitor.ts';

let site: PublicCloud;
beforeAll(async () => {
  site = await publicCloud();
  await site.publish();
});
afterAll(() => site.cloud.stop());

const atDocuments = (): Promise<Visitor> =>
  applicantAt(site.cloud.url, 'start', 'identity', 'education', 'declarations');

const huge = new Uint8Array(5 * 1024 * 1024 + 1);
huge.set(aJpg());

describe('uploading without script', () => {
  test.each([
    ['an .exe named .jpg', anExe(), '内容与文件类型不符'],
    ['an empty file', new Uint8Array(), '空文件'],
    ['a file of more than 5 MiB', huge, '超过5MB'],
    ['a GIF', new Uint8Array(Buffer.from('GIF89a..')), '文件类型不符合要求'],
  ])('%s is refused beside its field', async (_name, bytes, message) => {
    const page = await uploadByForm(await atDocuments(), 'photo', bytes, 'photo.jpg');
    expect(errorBeside(page.text, 'photo')).toContain(message);
    expect(readable(page.text)).toContain('还缺 5 份');
  });

  test('a bad file takes the place of a good one sent before', async () => {
    const applicant = await atDocuments();
    const good = await uploadByForm(applicant, 'photo', aJpg(), 'photo.jpg');
    expect(readable(good.text)).toContain('还缺 4 份');
    await site.cloud.idle();
    const bad = await uploadByForm(applicant, 'photo', anExe(), 'photo.jpg');
    expect(readable(bad.text)).toContain('还缺 5 份');
  });

  test('going on without all five names those that are missing', async () => {
    const applicant = await atDocuments();
    await uploadByForm(applicant, 'id-back', FILES['id-back'], 'back.png');
    const answer = await applicant.post(`${FORM}/documents`, {});
    expect([answer.status, summaryLinks(answer.text)]).toEqual([
      422,
      ['id-front', 'certificate', 'residence', 'photo'],
    ]);
  });

  test('a file the worker has already released is still found', async () => {
    const applicant = await atDocuments();
    const { url, fields } = uploadForm((await applicant.get(`${FORM}/documents`)).text, 'photo');
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([aJpg()]), 'photo.jpg');
    const stored = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    await site.cloud.idle();
    const seen = await applicant.get(stored.headers.get('location') ?? '');
    expect(seen.location).toBe(`${FORM}/documents?kind=photo#photo`);
  });

  test('the key of somebody else’s file is not accepted', async () => {
    const [owner, thief] = [await atDocuments(), await atDocuments()];
    const { fields } = uploadForm((await owner.get(`${FORM}/documents`)).text, 'photo');
    await uploadByForm(owner, 'photo', aJpg(), 'photo.jpg');
    await thief.get(`${FORM}/uploaded?kind=photo&key=${encodeURIComponent(fields.key ?? '')}`);
    expect(readable((await thief.get(`${FORM}/documents`)).text)).toContain('还缺 5 份');
  });

  test('all five lead to the check, to submission, and to a receipt that is shown', async () => {
    const applicant = await atDocuments();
    await uploadAll(applicant);
    expect((await applicant.post(`${FORM}/documents`, {})).location).toBe(`${FORM}/check`);
    const check = readable((await applicant.get(`${FORM}/check`)).text);
    for (const shown of ['王小明', '01 大槐树司法所', '大学本科', '尧都区', '140105'])
      expect(check).toContain(shown);
    const submitted = await applicant.post(`${FORM}/submit`, {});
    expect(submitted.location).toBe('/campaigns/2024-open-1/receipt');
    const receipt = readable((await applicant.get(submitted.location)).text);
    expect(receipt).toMatch(/报名号[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}查询码[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(receipt).toContain('王*明');
  });
});

describe('the interface for programs', () => {
  const UPLOADS = '/api/campaigns/2024-open-1/uploads';
  const confirm = async (files: Parameters<typeof uploadByInterface>[2], more: object = {}) => {
    const uploadId = await uploadByInterface(site.cloud.url, '2024-open-1', files);
    return ask(site.cloud.url, `${UPLOADS}/confirm`, { uploadId, ...more });
  };

  test('five good documents are confirmed with a token', async () => {
    expect(await confirm(FILES)).toMatchObject({
      status: 200,
      body: {
        receipts: Object.entries(FILES).map(([kind, { length }]) => ({ kind, size: length })),
        documents: expect.any(String),
      },
    });
  });

  test('each faulty document is named with its code, in their order', async () => {
    const { photo: _photo, ...others } = FILES;
    const files = { ...others, 'id-back': new Uint8Array(), certificate: anExe() };
    expect(await confirm(files)).toMatchObject({
      status: 422,
      body: {
        code: 'application.invalid',
        errors: [
          { field: 'id-back', code: 'document.empty' },
          { field: 'certificate', code: 'document.mislabelled' },
          { field: 'photo', code: 'document.missing' },
        ],
      },
    });
  });

  test('some kinds can be confirmed alone, without a token', async () => {
    const answer = await confirm({ photo: FILES.photo }, { kinds: ['photo'] });
    expect(answer.body).toEqual({ receipts: [{ kind: 'photo', type: 'jpg', size: FILES.photo.length }] });
  });

  test.each([
    ['/api/campaigns/nobody/uploads', {}, 404, 'campaign.unknown'],
    [`${UPLOADS}/confirm`, {}, 400, 'body.malformed'],
    [`${UPLOADS}/confirm`, { uploadId: '../../other' }, 400, 'body.malformed'],
  ])('%s with %j answers %i %s', async (path, body, status, code) => {
    expect(await ask(site.cloud.url, path, body)).toMatchObject({ status, body: { code } });
  });
});
