import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { queryItems } from '../../../shared/adapters/dynamo/commands.ts';
import { ledgerItem, reissueKey } from '../../../shared/adapters/dynamo/keys.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { visit } from '../../web/visitor.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CODE,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  signIn,
} from './desk.ts';
import { done } from './two-tracks.ts';

const PATH = `/console/campaigns/${CODE}`;
const GIVEN = { document: 'identity-card', confirmed: 'yes', reason: '本人遗失查询码' };
const slip = z.object({ code: z.string().regex(/^[0-9A-Z]{8}$/), serial: z.number(), by: z.string() });

let cloud: Cloud;
let officer: Desk;
let mine: Applicant;
let other: Applicant;

beforeAll(async () => {
  cloud = await consoleCloud();
  Object.assign(process.env, cloud.env);
  officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 3);
  await done(officer, '/console/campaigns', aCampaignFile());
  await done(officer, `${PATH}/publish`);
  cloud.clock.set(OPENS);
  officer = await signIn(cloud, 'officer01');
  [mine, other] = [await apply(cloud, 1), await apply(cloud, 2)];
});
afterAll(() => cloud?.stop());

const codePage = (number: string): string => `${PATH}/review/${number}/code`;
const statusWith = (number: string, code: string) =>
  fetch(`${cloud.url}/api/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, code }),
  });

describe('a new query code, in person', () => {
  test.each([
    [{ ...GIVEN, confirmed: '' }, '没有确认当面查验'],
    [{ ...GIVEN, document: '' }, '没有选择查验的证件'],
    [{ ...GIVEN, reason: ' ' }, '没有填写补发原因'],
  ])('is not given for %j, and what was typed is kept', async (typed, title) => {
    const reply = await officer.form(codePage(mine.number), Object.entries({ ...typed, seen: '0' }));
    expect([reply.status, reply.text.includes(title)]).toEqual([422, true]);
    expect((await statusWith(mine.number, mine.code)).status).toBe(200);
  });

  test('is shown once, on a slip; from then on the old one opens nothing', async () => {
    const correcting = visit(cloud.url);
    await correcting.post('/status/correction', { number: mine.number, code: mine.code });
    expect((await correcting.get(`/campaigns/${CODE}/correction`)).status).toBe(200);

    expect((await officer.page(codePage(mine.number))).text).toContain('0 次');
    const reply = await officer.post(codePage(mine.number), { ...GIVEN, seen: 0 });
    const { code, serial, by } = slip.parse(JSON.parse(reply.text));
    expect([reply.status, serial, by]).toEqual([200, 1, '王主任（officer01）']);

    expect((await statusWith(mine.number, mine.code)).status).toBe(404);
    const status = await statusWith(mine.number, code);
    expect([status.status, await status.json()]).toMatchObject([
      200,
      { codeReissues: [{ document: 'identity-card' }] },
    ]);
    // A way in that the old code opened is closed, too.
    expect((await correcting.get(`/campaigns/${CODE}/correction`)).status).toBe(403);

    for (const desk of [officer, await signIn(cloud, 'inspector01')])
      for (const path of [codePage(mine.number), `${PATH}/review/${mine.number}`]) {
        const { text } = await desk.page(path);
        expect([path, text.includes(code)]).toEqual([path, false]);
      }
  });

  test('is in the applicant’s history, for them and for whoever reads the record', async () => {
    await cloud.idle();
    const record = await (await signIn(cloud, 'inspector01')).page(`${PATH}/review/${mine.number}`);
    expect(record.text).toContain('查询码补发过 1 次');
    expect(record.text).toContain('本人遗失查询码');
    expect(record.text).toContain('查询码已补发');
    expect(record.text).not.toContain('当面补发查询码');
  });

  test('is a fact of the public log, which holds neither the code nor whose it is', async () => {
    const key = reissueKey(mine.number, 1);
    const table = openTable({ name: cloud.tableName, index: 'gsi1' });
    const facts = await queryItems(table, { by: 'pk', partition: ledgerItem(`${key.pk}|${key.sk}`) });
    expect(facts).toHaveLength(1);
    const [stored] = await queryItems(table, { by: 'pk', partition: key.pk, prefix: key.sk });
    expect(stored).toMatchObject({ t: 'code-reissue', serial: 1, reason: '本人遗失查询码' });
  });

  test('is not given a second time by the same form, and is by a new one', async () => {
    const again = await officer.post(codePage(mine.number), { ...GIVEN, seen: 0 });
    expect([again.status, problemIn(again).code]).toEqual([409, 'reissue.stale']);
    const page = await officer.form(codePage(mine.number), Object.entries({ ...GIVEN, seen: '1' }));
    expect([page.status, page.text.includes('查询码补发凭条'), page.text.includes('第 2 次')]).toEqual([
      200,
      true,
      true,
    ]);
    const printed = /<strong class="code">([^<]+)</.exec(page.text)?.[1] ?? '';
    expect((await statusWith(mine.number, printed)).status).toBe(200);
  });

  test('two at the same moment: one code is given', async () => {
    const replies = await Promise.all(
      [1, 2, 3].map(() => officer.post(codePage(other.number), { ...GIVEN, seen: 0 })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('is given by nobody who has declared a relation to the applicant', async () => {
    await done(officer, `${PATH}/recusals`, { relation: 'spouse', citizen_id: other.citizenId });
    const reply = await officer.post(codePage(other.number), { ...GIVEN, seen: 1 });
    expect([reply.status, problemIn(reply).code]).toEqual([403, 'review.recused']);
  });

  test('there is none for a number of no campaign', async () => {
    expect((await officer.get(codePage('000000000000'))).status).toBe(404);
  });
});
