import type { HttpEvent, HttpHandler } from '../lambda/http-types.ts';
import { refused } from '../lambda/responses.ts';

/** Scheme, host and port of this site: PUBLIC_URL when the county has set one, else what the request was sent to. */
export const siteOrigin = (event: HttpEvent, publicUrl: string): string =>
  publicUrl === ''
    ? `${event.headers['x-forwarded-proto'] ?? 'https'}://${event.headers.host ?? 'localhost'}`
    : new URL(publicUrl).origin;

/** Whether a request that changes something comes from our own pages, as far as its Origin header (RFC 6454) says; without one: yes. */
export const sameOrigin = (event: HttpEvent, publicUrl: string): boolean => {
  const origin = event.headers.origin;
  return origin === undefined || origin === siteOrigin(event, publicUrl) || origin === siteOrigin(event, '');
};

/** A form's handler that only our own pages may post to. Refusal: 403 `origin.foreign`. */
export const fromOwnPages =
  (publicUrl: string, handler: HttpHandler): HttpHandler =>
  async (event, context) =>
    sameOrigin(event, publicUrl) ? handler(event, context) : refused({ code: 'origin.foreign' });
