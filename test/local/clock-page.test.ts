import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock } from '../../infra/local/clock.ts';
import { keptAhead, startClockPage } from '../../infra/local/clock-page.ts';

const WEEK = 7 * 24 * 3_600_000;
const clock = createClock();
let folder: string;
let page: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'clock-'));
  page = await startClockPage(clock, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const moveTo = (ahead: string) =>
  fetch(page, { method: 'POST', body: new URLSearchParams({ ahead }), redirect: 'manual' });

test('moves the running clock ahead, and keeps that for the next start', async () => {
  expect(keptAhead(folder)).toBe(0);
  const real = Date.now();
  expect((await moveTo(String(WEEK))).status).toBe(303);
  expect(clock.now()).toBeGreaterThanOrEqual(real + WEEK);
  expect(clock.now()).toBeLessThan(real + WEEK + 60_000);
  expect(keptAhead(folder)).toBe(WEEK);
  const restarted = createClock();
  await startClockPage(restarted, folder);
  expect(restarted.now()).toBeGreaterThanOrEqual(real + WEEK);
});

test.each(['', 'x', '-5', '1e99', '0', String(WEEK - 1)])(
  'a move to %j is refused and changes nothing',
  async (ahead) => {
    expect((await moveTo(ahead)).status).toBe(400);
    expect(keptAhead(folder)).toBe(WEEK);
  },
);

test('a page from elsewhere cannot move it', async () => {
  const answer = await fetch(page, {
    method: 'POST',
    headers: { origin: 'http://elsewhere.example' },
    body: new URLSearchParams({ ahead: String(2 * WEEK) }),
  });
  expect(answer.status).toBe(400);
  expect(keptAhead(folder)).toBe(WEEK);
});
