import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { formatDateTime } from '../../shared/domain/calendar/format.ts';
import { maskPhone } from '../../shared/domain/identity/mask.ts';
import { portOf } from './engines/engine-process.ts';

const sms = z.object({ id: z.string(), at: z.number(), to: z.string(), text: z.string() });
type Sms = z.infer<typeof sms>;

/** A demonstration has few; what is older is in the site anyway. */
const MOST = 500;

const escaped = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const line = ({ at, to, text: words }: Sms): string =>
  `<li><strong>${escaped(maskPhone(to))}</strong> ${formatDateTime(at)}<br>${escaped(words)}</li>`;

const page = (received: readonly Sms[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本机短信箱</title>
<style>
body { font: 1.0625rem/1.7 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; overflow-wrap: anywhere; }
li { margin: 0 0 1rem; }
</style>
</head>
<body>
<main>
<h1>本机短信箱</h1>
<p>只在本机演示时有：系统发给报名人的短信都到这里，不会真的发出。重新启动后清空。</p>
${received.length === 0 ? '<p>还没有短信。有人报名后，第一条短信会在这里。</p>' : `<ol reversed>${received.map(line).join('')}</ol>`}
</main>
</body>
</html>`;

export type SmsInbox = {
  /** Where a person reads what was sent. */
  readonly url: string;
  /** Where the county's messages worker sends to. */
  readonly webhook: string;
};

/**
 * Stands in for the county's SMS gateway in a demonstration: takes every message, drops an id it has seen, and shows them newest
 * first on a page of this machine only.
 */
export const startSmsInbox = async (): Promise<SmsInbox> => {
  let received: readonly Sms[] = [];
  const take = async (request: IncomingMessage): Promise<number> => {
    const parsed = sms.safeParse(
      await text(request)
        .then(JSON.parse)
        .catch(() => undefined),
    );
    if (!parsed.success) return 400;
    const { data } = parsed;
    if (!received.some(({ id }) => id === data.id)) received = [data, ...received].slice(0, MOST);
    return 204;
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      response.writeHead(await take(request)).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(received));
  });
  // Nothing of the county depends on this page, so it does not keep the process alive.
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  return { url: `http://localhost:${port}/`, webhook: `http://127.0.0.1:${port}/sms` };
};
