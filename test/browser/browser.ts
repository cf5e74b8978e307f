import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { expect } from 'vitest';
import type { Account } from '../../infra/rehearsal/staff.ts';

/** A headless browser out of node_modules; no installation on the machine is needed. */
export const startBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-setuid-sandbox', '--no-zygote', '--disable-gpu'],
    headless: true,
  });

/** What axe finds on the page as it stands, by rule and place: WCAG 2.2 A and AA. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${page.url()} ${id}: ${node.html.slice(0, 160)}`),
  );
};

/** Fills in one field by its name, whatever kind of field it is. */
export const fill = async (page: Page, name: string, value: string): Promise<void> => {
  const field = page.locator(`[name="${name}"]`);
  const kind = await field
    .first()
    .evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
    );
  if (kind === 'radio' || kind === 'checkbox')
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  else if (kind === 'select') await field.selectOption(value);
  else await field.fill(value);
};

/** What is typed or chosen in a field now; '' for nothing. */
export const typedIn = (page: Page, name: string): Promise<string> =>
  page.evaluate((wanted) => {
    const form = [...document.forms].find((one) => one.elements.namedItem(wanted) !== null);
    const value = form === undefined ? null : new FormData(form).get(wanted);
    return typeof value === 'string' ? value : '';
  }, name);

/** The whole page as a person reads it. */
export const textOf = async (page: Page): Promise<string> =>
  (await page.locator('body').allInnerTexts()).join('\n');

/** Waits for the page that shows `heading`, and holds it against axe. */
export const arrive = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('heading', { name: heading }).first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
};

/** Presses the first button of this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** A member of staff at a desk, signed in at the console. */
export const signedIn = async (
  browser: Browser,
  baseURL: string,
  { account, password }: Account,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    baseURL,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto('/console/login');
  await arrive(page, '工作人员登录');
  await fill(page, 'account', account);
  await fill(page, 'password', password);
  await press(page, '登录');
  await page.waitForURL(`${baseURL}/console**`);
  expect(await axeFindings(page)).toEqual([]);
  return page;
};
