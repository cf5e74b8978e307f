import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../../infra/local/cloud.ts';
import { aCampaignFile, consoleCloud, type Desk, fileFor, problemIn, signIn } from '../desk.ts';

let cloud: Cloud;
let officer: Desk;

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
});
afterAll(() => cloud?.stop());

/** A draft that offers `headcount` posts. */
const draft = async (code: string, headcount: number): Promise<void> => {
  const positions = [{ code: '01', office: '段店司法所', headcount }];
  expect((await officer.post('/console/campaigns', aCampaignFile({ code, positions }))).status).toBe(201);
};
const publish = (code: string) => officer.post(`/console/campaigns/${code}/publish`);
const figures = async () => JSON.parse((await officer.get('/console/quota')).text).figures;
const statusOf = async (code: string) =>
  JSON.parse((await officer.get(`/console/campaigns/${code}`)).text).progress.status;

describe('before a number is filed', () => {
  test('no campaign is published, and the page says so before anybody tries', async () => {
    await draft('first', 5);
    const page = (await officer.page('/console/campaigns/first/publish')).text;
    expect(page).toContain('核定数额尚未备案');
    expect(page).not.toContain('确认无误，发布公告');
    const reply = await publish('first');
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'quota.not-filed']);
    expect(await statusOf('first')).toBe('draft');
    expect((await fetch(`${cloud.url}/api/campaigns/first`)).status).toBe(404);
  });
});

describe('once twelve are filed', () => {
  beforeAll(() => fileFor(cloud, officer, 12));

  test('a campaign takes its posts off what is left', async () => {
    expect(await figures()).toEqual({ filled: 0, onOffer: 0, left: 12 });
    const page = (await officer.page('/console/campaigns/first/publish')).text;
    expect(page.replace(/\s|<[^>]*>/g, '')).toContain(
      '备案12名，已聘0名，正在招聘0名，还可招聘12名；本次拟招5名。',
    );
    expect((await publish('first')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 0, onOffer: 5, left: 7 });
  });

  test('one post too many is refused with the arithmetic, and exactly what is left is not', async () => {
    await draft('too-many', 8);
    const reply = await publish('too-many');
    expect([reply.status, problemIn(reply).code, problemIn(reply).detail]).toEqual([
      409,
      'quota.exceeded',
      '备案12名，已聘0名，正在招聘5名，还可招聘7名；本次拟招8名。公告没有发布。',
    ]);
    const page = await officer.form('/console/campaigns/too-many/publish', []);
    expect([page.status, page.text.includes('还可招聘7名；本次拟招8名')]).toEqual([409, true]);
    expect(await statusOf('too-many')).toBe('draft');
    expect(await figures()).toEqual({ filled: 0, onOffer: 5, left: 7 });
  });

  test('of several published at the same moment only so many go out as the number admits', async () => {
    const codes = ['at-once-1', 'at-once-2', 'at-once-3', 'at-once-4'];
    for (const code of codes) await draft(code, 3);
    const replies = await Promise.all(codes.map(publish));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409]);
    const refused = replies.filter(({ status }) => status === 409).map((reply) => problemIn(reply));
    for (const { code, detail } of refused) {
      expect(code).toBe('quota.exceeded');
      expect(detail).toContain('正在招聘11名，还可招聘1名；本次拟招3名');
    }
    expect(await figures()).toEqual({ filled: 0, onOffer: 11, left: 1 });
    const states = await Promise.all(codes.map(statusOf));
    expect(states.filter((state) => state === 'running')).toHaveLength(2);
  });

  test('the same campaign twice at the same moment is published once', async () => {
    await draft('once', 1);
    const replies = await Promise.all([publish('once'), publish('once')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await figures()).toEqual({ filled: 0, onOffer: 12, left: 0 });
  });

  test('a larger number filed later makes room again', async () => {
    await fileFor(cloud, officer, 8);
    expect(await figures()).toEqual({ filled: 0, onOffer: 12, left: 8 });
    expect((await publish('too-many')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 0, onOffer: 20, left: 0 });
  });
});
