import type { Instant } from '../domain/model/time.ts';
import type { HttpEvent } from './http-types.ts';

/** The clock of an HTTP handler: when the gateway took the request (ms since 1970). */
export const requestTime = (event: HttpEvent): Instant => event.requestContext.timeEpoch;

/** Whether the client asks for data: everything under /api/, and whoever names JSON in `Accept`. Browsers do not. */
export const wantsJson = (event: HttpEvent): boolean =>
  event.rawPath.startsWith('/api/') || /\bapplication\/(problem\+)?json\b/.test(event.headers.accept ?? '');

/** Path parameter, or the empty string when the route has none of that name. */
export const pathParameter = (event: HttpEvent, name: string): string => event.pathParameters?.[name] ?? '';

/** Media type of the body in lower case, without parameters; empty when none is stated. */
export const mediaType = (event: HttpEvent): string =>
  (event.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();

/** Size of the body in bytes, without decoding it. */
export const bodySize = (event: HttpEvent): number => {
  const body = event.body ?? '';
  if (!event.isBase64Encoded) return Buffer.byteLength(body);
  return Buffer.byteLength(body, 'base64');
};

/** The body's bytes; empty when there is none. */
export const bodyBytes = (event: HttpEvent): Buffer =>
  Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
