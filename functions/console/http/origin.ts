import type { HttpEvent } from '../../../shared/lambda/http-types.ts';

/** Scheme, host and port the browser uses for this site: PUBLIC_URL when the county set one, else what the request was sent to. */
export const siteOrigin = (event: HttpEvent, publicUrl: string): string =>
  publicUrl === ''
    ? `${event.headers['x-forwarded-proto'] ?? 'https'}://${event.headers.host ?? 'localhost'}`
    : new URL(publicUrl).origin;

/** Whether a request that changes something comes from our own pages, as far as its Origin header (RFC 6454) says; without one: yes. */
export const sameOrigin = (event: HttpEvent, publicUrl: string): boolean => {
  const origin = event.headers.origin;
  return origin === undefined || origin === siteOrigin(event, publicUrl) || origin === siteOrigin(event, '');
};
