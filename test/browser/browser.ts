import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

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
