import { expect, test } from 'vitest';
import { startSmsInbox } from '../../infra/local/sms-inbox.ts';

const AT = Date.parse('2024-06-20T10:00:00+08:00');
const sms = (id: string, text: string) => ({ v: 1, id, at: AT, to: '13800138000', text, kind: 'post.moved' });

test('the SMS inbox of a demonstration takes messages once, and shows them newest first', async () => {
  const { url, webhook } = await startSmsInbox();
  const send = async (body: string): Promise<number> =>
    (await fetch(webhook, { method: 'POST', body })).status;
  expect(await (await fetch(url)).text()).toContain('还没有短信');
  expect(await send(JSON.stringify(sms('a', '第一条')))).toBe(204);
  expect(await send(JSON.stringify(sms('b', '<script>第二条')))).toBe(204);
  expect(await send(JSON.stringify(sms('a', '第一条')))).toBe(204);
  expect(await send('{')).toBe(400);
  expect(await send('{"id":"c"}')).toBe(400);
  const page = await (await fetch(url)).text();
  expect(page.match(/<li>/g)).toHaveLength(2);
  expect(page.indexOf('第二条')).toBeLessThan(page.indexOf('第一条'));
  expect(page).toContain('2024年6月20日 10:00');
  expect(page).not.toMatch(/13800138000|<script>/);
});
