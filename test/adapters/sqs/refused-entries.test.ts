import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { sqsQueue } from '../../../shared/adapters/sqs/queue.ts';

const batch = z.object({ Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })) });

type Mood = { times: number; readonly sender: boolean };

/** What the queue below thinks of the message {"n":3}: no engine refuses entries. */
let mood: Mood = { times: 0, sender: false };
let server: Server;
let url = '';

const isRefused = (body: string): boolean => {
  if (body !== '{"n":3}' || mood.times === 0) return false;
  mood.times -= 1;
  return true;
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { Entries } = batch.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const refused = Entries.filter(({ MessageBody }) => isRefused(MessageBody));
    const taken = Entries.filter((entry) => !refused.includes(entry));
    const md5 = (text: string) => createHash('md5').update(text).digest('hex');
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(
      JSON.stringify({
        Failed: refused.map(({ Id }) => ({ Id, Code: 'Moody', SenderFault: mood.sender })),
        Successful: taken.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: Id,
          MD5OfMessageBody: md5(MessageBody),
        })),
      }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  url = `http://127.0.0.1:${port}/1/facts`;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${port}`,
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['for a moment are sent again', { times: 2, sender: false }, 0],
  ['for good are given back after three tries', { times: 9, sender: false }, 6],
  ['as the fault of the sender are given back at once', { times: 9, sender: true }, 8],
])('entries refused %s', async (_, given, left) => {
  mood = { ...given };
  const lost = await sqsQueue<{ n: number }>(url).send([1, 2, 3, 4].map((n) => ({ n })));
  expect(lost).toEqual(left === 0 ? [] : [{ n: 3 }]);
  expect(mood.times).toBe(left);
});
