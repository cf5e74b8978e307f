import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bucketObjects } from '../../../shared/adapters/s3/objects.ts';

type Answer = { readonly status: number; readonly body?: string };

/** What the bucket answers to the next requests; after that, 200. No engine can be told to fail. */
let answers: Answer[] = [];
let asked = 0;
let server: Server;
const objects = bucketObjects('documents');

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    asked += 1;
    const { status, body = '' } = answers.shift() ?? { status: 200 };
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = 0;
});

const xml = (code: string): string => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;

describe('a bucket', () => {
  test('that fails for a moment is asked again', async () => {
    answers = [{ status: 503 }, { status: 500 }, { status: 200, body: 'x' }];
    expect(await objects.get('k')).toEqual(new Uint8Array([120]));
    expect(asked).toBe(3);
  });

  test('that keeps failing is given up after three tries', async () => {
    answers = Array.from({ length: 4 }, () => ({ status: 503, body: xml('SlowDown') }));
    await expect(objects.get('k')).rejects.toThrow('S3 answered GET with 503 SlowDown');
    expect(asked).toBe(3);
  });

  test('that forbids is not asked twice', async () => {
    answers = [{ status: 403, body: xml('AccessDenied') }];
    await expect(objects.put('k', 'x', 'text/plain')).rejects.toThrow(
      'S3 answered PUT with 403 AccessDenied',
    );
    expect(asked).toBe(1);
  });

  test('that breaks off a copy after it said yes is not believed', async () => {
    answers = [{ status: 200, body: xml('InternalError') }];
    await expect(objects.copy('a', 'b')).rejects.toThrow('InternalError');
  });

  test('without the object says so', async () => {
    answers = [404, 404, 404].map((status) => ({ status }));
    expect([await objects.get('k'), await objects.size('k'), await objects.copy('k', 'l')]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});
