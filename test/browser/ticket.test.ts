import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  consoleCloud,
  fileFor,
  OPENS,
  signIn,
} from '../functions/console/desk.ts';
import { arrive, axeFindings, fill, press, signedIn, startBrowser } from './browser.ts';

const HERE = `/console/campaigns/${CODE}`;
let cloud: Cloud;
let browser: Browser;
const people: Applicant[] = [];

/** Five admitted for two posts; the second goes without enough applicants. */
beforeAll(async () => {
  [cloud, browser] = await Promise.all([consoleCloud(), startBrowser()]);
  let officer = await signIn(cloud, 'officer01');
  const positions = [
    { code: '01', office: '段店司法所', headcount: 1 },
    { code: '02', office: '土门司法所', headcount: 1 },
  ];
  await officer.post('/console/campaigns', aCampaignFile({ positions, openingRatio: 3 }));
  await fileFor(cloud, officer, 2);
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [71, 72, 73, 74])
    people.push(await apply(cloud, serial, { position: serial === 74 ? '02' : '01' }));
  await cloud.idle();
  cloud.clock.set(CLOSES);
  officer = await signIn(cloud, 'officer01');
  const reviewer = await signIn(cloud, 'reviewer01');
  await officer.post(`${HERE}/stages/review/open`);
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await officer.post(`${HERE}/stages/review/close`);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const phone = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: cloud.url });
  return context.newPage();
};
const lookUp = async (page: Page, { number, code }: Applicant): Promise<void> => {
  await page.goto('/status');
  await fill(page, 'number', number);
  await fill(page, 'code', code);
  await press(page, '查询');
  await arrive(page, '报名进展');
};
/** On the narrowest phone nothing scrolls sideways. */
const isNarrow = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const shot = async (page: Page, name: string, print = false) => {
  const dir = process.env.SHOTS;
  if (!dir) return;
  await page.screenshot({ path: `${dir}/${name}.png`, fullPage: true });
  if (print) await page.pdf({ path: `${dir}/${name}.pdf`, preferCSSPageSize: true });
};

test('the officer decides, an applicant takes another post on a phone', async () => {
  const desk = await signedIn(browser, cloud.url, DEMO_STAFF.officer);
  await desk.goto(`${HERE}/opening`);
  await arrive(desk, '开考比例');
  await shot(desk, 'opening');
  await press(desk, '确认决定');
  await desk.getByText('已决定').first().waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await shot(desk, 'opening-decided');
  const page = await phone();
  const last = people.at(-1) ?? expect.fail('nobody applied');
  await lookUp(page, last);
  await isNarrow(page);
  await shot(page, 'choice');
  await page.getByLabel('改报 01').check();
  await press(page, '确认选择');
  await page.getByText('您已改报岗位 01').waitFor();
  await page.goto(`/campaigns/${CODE}`);
  await shot(page, 'campaign');
  await isNarrow(page);
});

test('the officer arranges and issues; tickets print two to a page, door lists on their own', async () => {
  const desk = await signedIn(browser, cloud.url, DEMO_STAFF.officer);
  await desk.goto(`${HERE}/sitting`);
  await arrive(desk, '笔试考场和准考证');
  await shot(desk, 'sitting-empty');
  await fill(desk, 'date', '2024-06-29');
  await fill(desk, 'place', '临汾市尧都区第一中学（尧都区鼓楼北大街1号）');
  await press(desk, '保存');
  await desk.getByText('已保存').waitFor();
  await fill(desk, 'rooms.0.name', '第一考场');
  await fill(desk, 'rooms.0.seats', '3');
  await fill(desk, 'rooms.1.name', '第二考场');
  await fill(desk, 'rooms.1.seats', '30');
  await press(desk, '保存考场');
  await desk.getByText('已保存').waitFor();
  await press(desk, '编排考场');
  await desk.getByText('请核对各考场名单').waitFor();
  await press(desk, '发放准考证');
  await desk.getByText('准考证已发放').first().waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  await shot(desk, 'sitting');
  await desk.goto(`${HERE}/sitting/tickets?room=1`);
  await arrive(desk, '第一考场准考证');
  await shot(desk, 'tickets', true);
  expect(await pagesOf(desk)).toBe(2);
  await desk.goto(`${HERE}/sitting/doors?room=1`);
  await arrive(desk, '签到表');
  await shot(desk, 'doors', true);
  expect(await pagesOf(desk)).toBe(1);
});

test('an applicant prints the ticket from a phone: one page, with the photo', async () => {
  const page = await phone();
  const first = people[0] ?? expect.fail('nobody applied');
  await lookUp(page, first);
  await isNarrow(page);
  await shot(page, 'status-ticket');
  await press(page, '查看和打印准考证');
  await arrive(page, '准考证');
  await isNarrow(page);
  const drawn = await page
    .locator('img.ticket-photo')
    .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
  expect(drawn).toBeGreaterThan(0);
  await shot(page, 'ticket-phone', true);
  expect(await pagesOf(page)).toBe(1);
  await page.setViewportSize({ width: 1280, height: 800 });
  await shot(page, 'ticket-desktop');
});
