import { validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod';
import { requestEvent, splitTarget } from '../../infra/local/http/request-event.ts';
import { matchRoute } from '../../infra/local/http/routes.ts';
import { ROUTES } from '../../infra/routes.ts';
import { aContext } from '../functions/http-event.ts';
import { type Deployments, NOW } from './county.ts';
import type { FuzzRequest } from './requests.ts';

const GATEWAY = Object.entries(ROUTES).flatMap(([target, keys]) => keys.map((key) => ({ key, target })));
/** What the function itself may take (constructs/http-function.ts); many are asked at once, on a machine that does other things. */
export const MOST_MS = 20_000;
const MOST_RESPONSE = 6 * 1024 * 1024;

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const answer = z.looseObject({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), headerValue).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
});

export type Answered = { readonly status: number; readonly ms: number; readonly by: string };

/** Headers as Node's parser has them: lower case, one value each. */
const received = ({ headers, cookies, body }: FuzzRequest): Record<string, string> => ({
  host: 'localhost',
  ...headers,
  ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
  ...(body?.type !== undefined && { 'content-type': body.type }),
});

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Sends one request through the gateway's rules to the function it leads to. Throws when no whole answer comes. */
export const send = async (request: FuzzRequest, functions: Deployments): Promise<Answered> => {
  const { path } = splitTarget(request.target);
  const match = matchRoute(GATEWAY, request.method, path);
  if (match === undefined) return { status: 404, ms: 0, by: 'gateway' };
  const { route, parameters } = match;
  const headers = received(request);
  const event = requestEvent({
    request: {
      url: request.target,
      method: request.method,
      httpVersion: '1.1',
      headers,
      headersDistinct: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      socket: { remoteAddress: '127.0.0.1' },
    },
    body: request.body?.bytes ?? Buffer.alloc(0),
    routeKey: route.key,
    parameters,
    time: NOW,
  });
  const deployed = functions[route.target];
  if (deployed === undefined) throw new Error(`no function ${route.target}`);
  const begun = performance.now();
  const replied = await within(MOST_MS, deployed(event, aContext()));
  const ms = performance.now() - begun;
  const { statusCode, headers: sent, cookies, body } = answer.parse(replied);
  // What Node, and the gateway, would refuse to write is an answer nobody gets.
  for (const [name, value] of [
    ...Object.entries(sent),
    ...cookies.map((one) => ['set-cookie', one] as const),
  ]) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  if (body.length > MOST_RESPONSE) throw new Error(`an answer of ${body.length} characters`);
  return { status: statusCode, ms, by: route.target };
};
