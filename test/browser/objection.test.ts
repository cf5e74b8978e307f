import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { aRow } from '../builders/objection.ts';
import type { PublicCloud } from '../web/public-cloud.ts';
import { cloudWithNotice } from '../web/published-notice.ts';
import { ask } from '../web/submit.ts';
import { axeFindings, fill, startBrowser } from './browser.ts';

const NOTICE = '/notices/2024-open-1-proposed';
const PERSON = 'A0000000000A';

let site: PublicCloud;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([cloudWithNotice({ rows: [aRow(PERSON)] }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.cloud.stop();
});

/** On the narrowest phone nothing scrolls sideways, and axe finds nothing. */
const isInOrder = async (page: Page): Promise<void> => {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
};

test.each([true, false])(
  'an objection on a phone of 320 px, script allowed: %s',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      baseURL: site.cloud.url,
      javaScriptEnabled,
    });
    const page = await context.newPage();
    // Axe itself is a script, so that only the journey is made without one.
    const check = javaScriptEnabled ? isInOrder : async () => undefined;
    await page.goto(NOTICE);
    await check(page);
    await page.getByRole('link', { name: '在网上提出异议' }).click();
    await check(page);
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByRole('link', { name: '事实和理由写得太少' }).waitFor();
    await check(page);
    await page.locator('[name="text"]').fill('学历证书上的姓名与本人不符，有学校证明。');
    await page.locator('[name="concerns"]').selectOption(PERSON);
    await page.locator('[name="name"]').fill('张三丰');
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByRole('heading', { name: '异议已提交' }).waitFor();
    await check(page);
    const [number = '', code = ''] = await page.locator('dd.code').allInnerTexts();
    await page.getByRole('link', { name: '查询异议' }).click();
    await check(page);
    await page.locator('[name="number"]').fill(number);
    await page.locator('[name="code"]').fill(code);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('heading', { name: '正在核查' }).waitFor();
    await check(page);
    await page.getByText('撤回这份异议').click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await page.getByRole('heading', { name: '异议人已撤回' }).waitFor();
    await check(page);
    await context.close();
  },
);

test('the officer’s list, record and answer', async () => {
  await ask(site.cloud.url, `/api${NOTICE}/objections`, { text: '笔试当天有人代考，监控可以查到。' });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    baseURL: site.cloud.url,
  });
  const page = await context.newPage();
  await page.goto('/console/login');
  await fill(page, 'account', DEMO_STAFF.officer.account);
  await fill(page, 'password', DEMO_STAFF.officer.password);
  await page.getByRole('button', { name: '登录' }).first().click();
  await page.waitForURL(`${site.cloud.url}/console**`);
  await page.goto('/console/campaigns/2024-open-1/objections');
  await page.getByRole('heading', { name: '待发布的补充公示' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('row', { name: '待答复' }).getByRole('link').click();
  await page.getByRole('button', { name: '异议不成立' }).click();
  await page.getByText('请写明答复的理由').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await fill(page, 'reason', '经调取监控，没有发现代考。');
  await page.getByRole('button', { name: '异议不成立' }).click();
  await page.getByText('答复已保存').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
