import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Outcome } from '../runtime/function-pool.ts';

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const proxyResponse = z.looseObject({
  statusCode: z.coerce.number().int(),
  headers: z.record(z.string(), headerValue).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().optional(),
});

/** A Lambda response may hold six megabytes. */
const MAX_RESPONSE = 6 * 1024 * 1024;

/** Writes what the function answered the way API Gateway does: an error of the function is a plain 500, a time-out a 503. */
export const writeOutcome = (response: ServerResponse, outcome: Outcome): void => {
  if (!outcome.ok) {
    if (outcome.errorType === 'Sandbox.Timedout') writeMessage(response, 503, 'Service Unavailable');
    else writeMessage(response, 500, 'Internal Server Error');
    return;
  }
  const parsed = proxyResponse.safeParse(JSON.parse(outcome.payload));
  if (!parsed.success || outcome.payload.length > MAX_RESPONSE) {
    writeMessage(response, 500, 'Internal Server Error');
    return;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  if (cookies && cookies.length > 0) response.setHeader('set-cookie', cookies);
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain;charset=UTF-8');
  response.setHeader('content-length', bytes.length);
  response.writeHead(statusCode).end(bytes);
};

/** API Gateway's own answers. */
export const writeMessage = (response: ServerResponse, status: number, message: string): void => {
  const body = JSON.stringify({ message });
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};
