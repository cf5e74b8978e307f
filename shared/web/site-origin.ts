import type { HttpEvent } from '../lambda/http-types.ts';

/** Scheme, host and port of this site: PUBLIC_URL when the county has set one, else what the request was sent to. */
export const siteOrigin = (event: HttpEvent, publicUrl: string): string =>
  publicUrl === ''
    ? `${event.headers['x-forwarded-proto'] ?? 'https'}://${event.headers.host ?? 'localhost'}`
    : new URL(publicUrl).origin;
