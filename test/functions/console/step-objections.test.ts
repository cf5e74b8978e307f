import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { aJpg, anExe, aPdf } from '../../builders/files.ts';
import { readable, uploadForm } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  signIn,
} from './desk.ts';

const HERE = `/console/campaigns/${CODE}`;
const TEXT = '审查通过的人员中有人学历不符，有学校证明。';
const filed = z.object({ number: z.string(), code: z.string() });
const uploads = z.object({
  tickets: z.array(z.object({ kind: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) })),
  files: z.record(z.string(), z.object({ type: z.string(), size: z.number() })),
  faults: z.array(z.object({ field: z.string(), code: z.string() })),
});

let cloud: Cloud;
let [officer, officer2, inspector]: Desk[] = [];
const people: Applicant[] = [];
let objection: z.infer<typeof filed>;

const desk = (one: Desk | undefined): Desk => {
  if (one === undefined) throw new Error('nobody signed in');
  return one;
};
const signInAll = async () => {
  [officer, officer2, inspector] = await Promise.all(
    ['officer01', 'officer02', 'inspector01'].map((account) => signIn(cloud, account)),
  );
};
const move = (stage: string, event: string) => desk(officer).post(`${HERE}/stages/${stage}/${event}`);
const post = (path: string, body: unknown) => ask(cloud.url, path, body);
const object = (kind: string, changes: Record<string, unknown> = {}) =>
  post(`/api/notices/${CODE}-${kind}/objections`, { text: TEXT, ...changes });
const record = async () =>
  JSON.parse((await desk(officer).get(`${HERE}/objections/${objection.number}`)).text);
const answer = (value: unknown, who = officer) =>
  desk(who).post(`${HERE}/objections/${objection.number}`, value);

beforeAll(async () => {
  cloud = await consoleCloud();
  await signInAll();
  await fileFor(cloud, desk(officer), 2);
  await desk(officer).post('/console/campaigns', aCampaignFile());
  await desk(officer).post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [41, 42]) people.push(await apply(cloud, serial));
  await cloud.idle();
  cloud.clock.set(CLOSES);
  await signInAll();
  await move('review', 'open');
  const reviewer = await signIn(cloud, 'reviewer01');
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  const set = await desk(officer).post(`${HERE}/notices/review`, { at: '2024-06-24T09:00' });
  expect(set.status).toBe(201);
});
afterAll(() => cloud?.stop());

describe('an objection against the notice of one step', () => {
  test('is not taken before the notice is out', async () => {
    expect((await object('review')).status).toBe(404);
    cloud.clock.set(Date.parse('2024-06-24T08:59:59.999+08:00'));
    expect((await object('review')).status).toBe(404);
    cloud.clock.set(Date.parse('2024-06-24T09:00:00+08:00'));
    await signInAll();
  });

  test('is taken from anybody while the period runs, and names somebody by the number as printed', async () => {
    const printed = (people[0]?.number ?? '').replace(/(.{4})(?=.)/g, '$1-');
    const reply = await object('review', { concerns: printed });
    expect(reply.status).toBe(201);
    objection = filed.parse(reply.body);
    expect((await record()).objection).toMatchObject({
      notice: `${CODE}-review`,
      concerns: people[0]?.number,
      position: '01',
    });
  });

  test('holds the closing of its stage until it is answered', async () => {
    const held = await move('review', 'close');
    expect([held.status, problemIn(held).code]).toEqual([409, 'notice.objections-open']);
  });
});

/** The upload interface with a token got for number and code. */
const token = async (code = objection.code): Promise<{ status: number; token: string }> => {
  const reply = await post('/api/objections/documents', { number: objection.number, code });
  const parsed = z.object({ token: z.string() }).safeParse(reply.body);
  return { status: reply.status, token: parsed.data?.token ?? '' };
};
const uploadsOf = async (value: string) => {
  const reply = await post('/api/objections/uploads', { token: value });
  return { status: reply.status, ...uploads.partial().parse(reply.body) };
};
const put = async (
  ticket: { url: string; fields: Readonly<Record<string, string>> } | undefined,
  bytes: Uint8Array<ArrayBuffer>,
) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket?.fields ?? {})) form.append(name, value);
  form.append('file', new Blob([bytes]), 'evidence.jpg');
  return fetch(ticket?.url ?? '', { method: 'POST', body: form, redirect: 'manual' });
};

describe('documents of an objection', () => {
  test('need number and code, and a token that was not tampered with', async () => {
    expect((await token('AAAAAAAA')).status).toBe(404);
    const { token: good } = await token();
    expect((await uploadsOf(`${good.slice(0, -2)}xx`)).status).toBe(403);
    expect((await uploadsOf('')).status).toBe(403);
    const page = await visit(cloud.url).get(`/objections/documents?token=${encodeURIComponent(`${good}x`)}`);
    expect(page.status).toBe(403);
  });

  test('are attached without script, up to three, each checked by its first bytes at once', async () => {
    const browser = visit(cloud.url);
    const sent = await browser.post('/objections/documents', objection);
    expect(sent.status).toBe(303);
    const page = await browser.get(sent.location);
    expect(page.status).toBe(200);
    expect(page.text.match(/class="upload"/g)).toHaveLength(3);
    for (const [kind, bytes] of [
      ['objection-1', aJpg()],
      ['objection-2', aPdf()],
      ['objection-3', anExe()],
    ] as const) {
      const stored = await put(uploadForm(page.text, kind), bytes);
      expect(stored.status).toBe(303);
      const back = await browser.get(stored.headers.get('location') ?? '');
      expect(back.status).toBe(200);
    }
    const after = readable((await browser.get(sent.location)).text);
    expect(after).toContain('已上传 jpg');
    expect(after).toContain('已上传 pdf');
    expect(after).toContain('证明材料三的内容与文件类型不符');
  });

  test('are seen by officers and inspection once every byte was checked; garbage is not opened', async () => {
    await cloud.idle();
    const { documents } = await record();
    expect(documents).toMatchObject([
      { kind: 'objection-1', type: 'jpg' },
      { kind: 'objection-2', type: 'pdf' },
      { kind: 'objection-3', fault: 'document.mislabelled' },
    ]);
    const open = (kind: string, who = officer) =>
      desk(who).page(`${HERE}/objections/${objection.number}/documents/${kind}`);
    const shown = await open('objection-1', inspector);
    expect(shown.status).toBe(302);
    const file = await fetch(shown.headers.get('location') ?? '');
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(aJpg()))).toBe(true);
    expect((await open('objection-3')).status).toBe(404);
    expect((await open('objection-4')).status).toBe(404);
    const page = readable((await desk(officer).page(`${HERE}/objections/${objection.number}`)).text);
    for (const words of ['证明材料一', '资格审查结果', '不能打开']) expect(page).toContain(words);
  });

  test('a token lasts an hour', async () => {
    const { token: old } = await token();
    cloud.clock.set(cloud.clock.now() + 3_600_001);
    expect((await uploadsOf(old)).status).toBe(403);
    await signInAll();
  });
});

describe('its answer', () => {
  test('upheld, says what follows; nobody is struck', async () => {
    const bare = await answer({ decision: 'upheld', reason: '属实' });
    expect([bare.status, problemIn(bare).code]).toEqual([422, 'objection.follows-required']);
    const replies = await Promise.all([
      answer({ decision: 'upheld', reason: '属实', follows: '重新审查该人员的学历。' }),
      answer({ decision: 'rejected', reason: '不属实' }, officer2),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const settled = await record();
    const { state } = settled.objection;
    expect(['upheld', 'rejected']).toContain(state);
    expect(settled.objection.answer.struck).toBeUndefined();
    const seen = await post('/api/objections', objection);
    if (state === 'upheld')
      expect(seen.body).toMatchObject({
        answer: { follows: '重新审查该人员的学历。', struck: false },
        maskedName: expect.stringContaining('*'),
      });
  });

  test('settled, it takes no more files, and the stage closes', async () => {
    const { token: value } = await token();
    expect((await uploadsOf(value)).status).toBe(409);
    expect((await move('review', 'close')).status).toBe(200);
  });

  test('after the last day of the period nobody objects any more', async () => {
    // Seven working days after Monday 24 June.
    cloud.clock.set(Date.parse('2024-07-03T23:59:59.999+08:00'));
    expect((await object('review')).status).toBe(201);
    cloud.clock.set(Date.parse('2024-07-04T00:00:00+08:00'));
    expect((await object('review')).status).toBe(403);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
