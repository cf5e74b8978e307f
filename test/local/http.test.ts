import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { testCloud } from '../setup/cloud.ts';
import { httpApi, lambda, writeAssembly } from './mini-assembly.ts';

const ECHO = `export const handler = async (event) => ({
  statusCode: 200, headers: { 'content-type': 'application/json' }, cookies: ['a=1; Path=/', 'b=2'],
  body: JSON.stringify({ event, env: Object.keys(process.env).sort() }) });`;
const FAULTY = `let calls = 0;
export const handler = async (event) => {
  calls += 1;
  if (event.rawPath === '/throw') throw new Error('broken');
  if (event.rawPath === '/hang') await new Promise(() => {});
  if (event.rawPath === '/exit') process.exit(3);
  if (event.rawPath === '/bytes') return { statusCode: 200, body: 'AAEC', isBase64Encoded: true };
  return { statusCode: 200, body: String(calls) };
};`;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({
    now: 1_718_900_000_123,
    assemblyDir: writeAssembly({
      functions: { Echo: ECHO, Faulty: FAULTY },
      resources: {
        Echo: lambda('Echo', { GREETING: 'hello' }),
        Faulty: lambda('Faulty', {}, { Timeout: 1 }),
        ...httpApi({ 'ANY /echo/{name}': 'Echo', 'GET /{proxy+}': 'Faulty' }),
      },
    }),
  });
});
afterAll(() => cloud.stop());

describe('the event', () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${cloud.url}${path}`, init);
    return { response, ...(await response.json()) };
  };

  test('has payload format 2.0', async () => {
    const headers = { cookie: 'x=1; y=2', 'X-Thing': 'Value' };
    const { event } = await ask('/echo/%E7%8E%8B?a=1&a=2&b=%E6%9D%8E', { headers });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /echo/{name}',
      rawPath: '/echo/%E7%8E%8B',
      rawQueryString: 'a=1&a=2&b=%E6%9D%8E',
      cookies: ['x=1', 'y=2'],
      queryStringParameters: { a: '1,2', b: '李' },
      pathParameters: { name: '王' },
      isBase64Encoded: false,
      requestContext: { timeEpoch: 1_718_900_000_123, http: { method: 'GET', sourceIp: '127.0.0.1' } },
    });
    expect(event.headers['x-thing']).toBe('Value');
    expect(event.headers).not.toHaveProperty('cookie');
  });

  test('carries JSON as text and anything else as base64', async () => {
    const json = await ask('/echo/a', {
      method: 'POST',
      body: '{"名":1}',
      headers: { 'content-type': 'application/json' },
    });
    expect([json.event.body, json.event.isBase64Encoded]).toEqual(['{"名":1}', false]);
    const broken = Buffer.from([0x22, 0xcd, 0xf5, 0x22]);
    const gbk = await ask('/echo/a', {
      method: 'POST',
      body: broken,
      headers: { 'content-type': 'application/json' },
    });
    expect([gbk.event.body, gbk.event.isBase64Encoded]).toEqual([broken.toString('base64'), true]);
    const form = await ask('/echo/a', { method: 'POST', body: new URLSearchParams({ a: '1' }) });
    expect([form.event.body, form.event.isBase64Encoded]).toEqual(['YT0x', true]);
  });

  test('comes to a function with the environment of the template and of AWS, and nothing of this machine', async () => {
    const { env } = await ask('/echo/a');
    expect(env).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_DEFAULT_REGION',
      'AWS_ENDPOINT_URL_DYNAMODB',
      'AWS_ENDPOINT_URL_KMS',
      'AWS_ENDPOINT_URL_S3',
      'AWS_ENDPOINT_URL_SECRETS_MANAGER',
      'AWS_ENDPOINT_URL_SQS',
      'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
      'AWS_LAMBDA_FUNCTION_NAME',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
      'GREETING',
      'TZ',
    ]);
  });

  test('answers every cookie in a header of its own', async () => {
    const { response } = await ask('/echo/a');
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
  });
});

describe('a function', () => {
  const ask = (path: string) => fetch(`${cloud.url}${path}`);

  test('that throws is a plain 500', async () => {
    const response = await ask('/throw');
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  test('that takes too long is a 503, and the next request is served anew', async () => {
    const response = await ask('/hang');
    expect([response.status, await response.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    expect(await (await ask('/fine')).text()).toBe('1');
  });

  test('that ends its process is replaced', async () => {
    expect((await ask('/exit')).status).toBe(500);
    expect(await (await ask('/fine')).text()).toBe('1');
    expect(await (await ask('/fine')).text()).toBe('2');
  });

  test('may answer bytes', async () => {
    expect(new Uint8Array(await (await ask('/bytes')).arrayBuffer())).toEqual(new Uint8Array([0, 1, 2]));
  });
});

test('a body over ten megabytes is refused before any function sees it', async () => {
  const send = (size: number) => fetch(`${cloud.url}/echo/a`, { method: 'POST', body: new Uint8Array(size) });
  expect((await send(10 * 1024 * 1024 + 1)).status).toBe(413);
});

test('what no route takes is a 404', async () => {
  const response = await fetch(`${cloud.url}/fine`, { method: 'DELETE' });
  expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
});
