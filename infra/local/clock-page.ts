import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { formatDateTime } from '../../shared/domain/calendar/format.ts';
import type { Clock } from './clock.ts';
import { portOf } from './engines/engine-process.ts';

const HOUR = 3_600_000;
const STEPS = { '10分钟': HOUR / 6, '1小时': HOUR, '1天': 24 * HOUR, '7天': 7 * 24 * HOUR } as const;
const YEAR = 366 * 24 * HOUR;

const kept = z.object({ ahead: z.number().int().nonnegative() });
const move = z.object({ ahead: z.string().regex(/^\d+$/).transform(Number) });

const button = (label: string, ahead: number): string =>
  `<button name="ahead" value="${ahead}">${label}</button>`;

const page = (now: number, ahead: number): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本机时钟</title>
<style>
body { font: 1.0625rem/1.7 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; }
button { font: inherit; padding: .5rem 1rem; margin: 0 .5rem .5rem 0; min-height: 2.75rem; }
</style>
</head>
<body>
<main>
<h1>本机时钟</h1>
<p>系统现在的时间：<strong>${formatDateTime(now)}</strong></p>
<p>只在本机演示时有：把时间拨到报名截止或公示期满之后，就能继续办理下一环节。拨动较多时，工作后台会要求重新登录。</p>
<form method="post">
<p>向前拨</p>
${Object.entries(STEPS)
  .map(([label, step]) => button(label, ahead + step))
  .join('\n')}
</form>
<p>时间只能向前拨：已经办理的环节都记下了时间。要回到真实时间，请停止后用 npm start -- --fresh 重新开始。</p>
</main>
</body>
</html>`;

/** How far ahead of real time the clock of a data folder runs, in milliseconds; 0 when nobody moved it. */
export const keptAhead = (dataDir: string): number => {
  const file = path.join(dataDir, 'clock.json');
  return existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))).ahead : 0;
};

/**
 * Serves, on a free port of this machine only, the page with which a person moves the clock of a demonstration; what is
 * moved is kept in the data folder, so that a restart does not turn time back. Answers its address.
 */
export const startClockPage = async (clock: Clock, dataDir: string): Promise<string> => {
  let ahead = keptAhead(dataDir);
  clock.runAhead(ahead);
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const asked = move.safeParse(Object.fromEntries(new URLSearchParams(await text(request))));
      const { origin, host } = request.headers;
      const ours = origin === undefined || origin === `http://${host}`;
      if (!ours || !asked.success || asked.data.ahead < ahead || asked.data.ahead > ahead + YEAR) {
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('时间没有拨动：请用页面上的按钮，一次最多向前一年。');
        return;
      }
      ahead = asked.data.ahead;
      writeFileSync(path.join(dataDir, 'clock.json'), JSON.stringify({ ahead }));
      clock.runAhead(ahead);
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(clock.now(), ahead));
  });
  // Nothing of the county depends on this page, so it does not keep the process alive.
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${portOf(server.address())}/`;
};
