import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { testCloud } from '../setup/cloud.ts';
import { axeFindings, fill, startBrowser } from './browser.ts';

let cloud: Cloud;
let browser: Browser;
beforeAll(async () => {
  cloud = await testCloud({ county: '141024', now: Date.parse('2024-05-20T09:00:00+08:00') });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const signedIn = async (who: keyof typeof DEMO_STAFF, width = 1280): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    baseURL: cloud.url,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto('/console/login');
  await fill(page, 'account', DEMO_STAFF[who].account);
  await fill(page, 'password', DEMO_STAFF[who].password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`${cloud.url}/console**`);
  return page;
};

/** Waits for the page with this heading or text, and holds it against axe and its own width. */
const arrive = async (page: Page, text: string): Promise<void> => {
  await page.getByText(text).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
};
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();

it('takes the number from the list of offices to the filing', { timeout: 120_000 }, async () => {
  const officer = await signedIn('officer', 360);
  await officer.getByRole('link', { name: '核定数额' }).click();
  await arrive(officer, '还没有司法所名单');
  await officer.getByRole('link', { name: '填写司法所名单' }).click();
  await fill(officer, 'offices.0.name', '大槐树司法所');
  await fill(officer, 'offices.0.posts', '四');
  await fill(officer, 'offices.0.serving', '3');
  await fill(officer, 'offices.0.fengqiao', 'yes');
  await press(officer, '保存名单');
  await arrive(officer, '有 1 处需要修改');
  await fill(officer, 'offices.0.posts', '4');
  await press(officer, '保存名单');
  await arrive(officer, '司法所名单已保存');
  await arrive(officer, '最低数额：4 名');

  await officer.getByRole('link', { name: '拟定数额' }).click();
  await fill(officer, 'total', '5');
  await press(officer, '按总数重新测算分配');
  await press(officer, '保存');
  await arrive(officer, '请写明理由');
  await fill(officer, 'reason', '辖区人口较多');
  await press(officer, '保存');
  await arrive(officer, '数额已保存');
  await press(officer, '上报市司法局');
  await arrive(officer, '已上报市司法局');

  const city = await signedIn('city');
  await city.goto('/console/quota');
  await arrive(city, '辖区人口较多');
  await city.getByText('需要县司法局修改').click();
  await press(city, '退回县司法局');
  await arrive(city, '请写明退回理由');
  await press(city, '审核通过');
  await arrive(city, '已审核通过');

  const province = await signedIn('province');
  await province.goto('/console/quota');
  await press(province, '审核通过');
  await press(province, '予以备案');
  await arrive(province, '已备案，数额生效');
  await province.getByRole('link', { name: '打印稿' }).first().click();
  await arrive(province, '洪洞县司法局关于核定司法协理员数额的报告');
  await province.emulateMedia({ media: 'print' });
  expect(await province.locator('.desk-head').isVisible()).toBe(false);
  expect(await province.locator('article.notice').isVisible()).toBe(true);
});
