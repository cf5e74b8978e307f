import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicCloud } from '../web/public-cloud.ts';
import { cloudWithNotice } from '../web/published-notice.ts';
import { arrive, startBrowser, textOf } from './browser.ts';

const ID = '2024-open-1-proposed';
let site: PublicCloud;
let browser: Browser;
beforeAll(async () => {
  site = await cloudWithNotice();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.cloud.stop();
});

it('a notice shows its checkpoint, and its proof is verified without any network', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    baseURL: site.cloud.url,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(`/notices/${ID}`);
  const checkpoint = page.locator('.notice details pre');
  expect(await checkpoint.isVisible()).toBe(false);
  await page.getByText('公开账本的检查点').click();
  await checkpoint.waitFor({ state: 'visible' });
  await arrive(page, '核对本公告');
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
  const proof = await (await fetch(`${site.cloud.url}/notices/${ID}/proof`)).text();

  await page.goto('/verify');
  await arrive(page, '核验存证证明');
  await context.setOffline(true);
  const choose = (text: string) =>
    page
      .locator('#proof')
      .setInputFiles({ name: `${ID}.tlog-proof`, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose(proof);
  await arrive(page, '核验通过');
  const text = await textOf(page);
  for (const words of [
    '拟聘用人员公示',
    ID,
    '2024年7月1日 09:00',
    '名单的 SHA-256 校验值',
    '正文的 SHA-256 校验值',
  ])
    expect(text).toContain(words);
  await choose(proof.slice(0, 500));
  await arrive(page, '文件不完整');
});
