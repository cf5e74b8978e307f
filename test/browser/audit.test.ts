import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { DEMO_PASSWORD } from '../../infra/local/staff.ts';
import { seed } from '../functions/console/audit-desk.ts';
import { testCloud } from '../setup/cloud.ts';
import { arrive, fill, press, startBrowser, textOf } from './browser.ts';

const MONDAY = Date.parse('2024-06-17T09:00:00+08:00');
const TWO_WEEKS = 14 * 86_400_000;

let cloud: Cloud;
let browser: Browser;
let late: string;
beforeAll(async () => {
  cloud = await testCloud({ now: MONDAY, asleep: [] });
  browser = await startBrowser();
  late = await seed(cloud, { campaign: undefined }, MONDAY - TWO_WEEKS);
  await seed(
    cloud,
    {
      rule: 'log.altered',
      campaign: undefined,
      facts: '存证第 12 条记载的报名材料与系统里的不一致：摘要不符。',
    },
    MONDAY - 3_600_000,
  );
  await seed(cloud, { rule: 'review.haste', facts: '一小时内作出 60 项决定，平均每项不足一分钟。' }, MONDAY);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

type Who = 'officer' | 'inspector';
const signedIn = async (who: Who, width: number): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    baseURL: cloud.url,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto('/console/login');
  await fill(page, 'account', `${who}01`);
  await fill(page, 'password', DEMO_PASSWORD);
  await press(page, '登录');
  await page.waitForURL(`${cloud.url}/console**`);
  return page;
};

/** The page with this heading, held against axe and the width of its screen. */
const look = async (page: Page, heading: string): Promise<void> => {
  await arrive(page, heading);
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
};

describe.each([
  ['phone', 390],
  ['desktop', 1280],
] as const)('on a %s', (_, width) => {
  it('an officer answers, and an inspector closes', async () => {
    const officer = await signedIn('officer', width);
    await look(officer, '审计');
    await officer.getByRole('link', { name: '审计', exact: true }).first().click();
    await look(officer, '审计');
    await officer.goto(`/console/audit/${late}`);
    await look(officer, '应当回避的人员作出了决定');
    await press(officer, '提交答复');
    await officer.getByText('请写明内容').first().waitFor();
    await look(officer, '应当回避的人员作出了决定');
    await fill(officer, 'text', '该人员已经更换，由其他审查人重新审查。');
    await press(officer, '提交答复');
    await officer.getByText('已保存').waitFor();

    const inspector = await signedIn('inspector', width);
    await inspector.goto(`/console/audit/${late}`);
    await look(inspector, '应当回避的人员作出了决定');
    await fill(inspector, 'text', '已经核实。');
    await press(inspector, '办结：已整改');
    await look(inspector, '重新办理');
    await fill(inspector, 'text', '需要再次核实。');
    await press(inspector, '重新办理');
    await inspector.getByText('已保存').waitFor();
    await inspector.goto('/console/audit?severity=grave');
    await look(inspector, '审计');
  });

  it('the monthly report reads on the screen and prints without the console around it', async () => {
    const page = await signedIn('inspector', width);
    await page.goto('/console/audit/report?month=2024-06');
    await look(page, '审计月报（2024年6月）');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.desk-head').isVisible()).toBe(false);
    expect(await page.locator('.no-print').isVisible()).toBe(false);
    expect(await textOf(page)).toContain('本月办结');
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/console/audit/report?month=2024年6月');
    await look(page, '审计月报');
  });
});
