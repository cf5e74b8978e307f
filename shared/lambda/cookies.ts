import type { HttpEvent } from './http-types.ts';

export type CookieOptions = {
  /** Seconds to live; without it the cookie ends with the browser. 0 removes it. */
  readonly maxAge?: number;
  /** Default `/`. */
  readonly path?: string;
};

const isPlainHttp = (event: HttpEvent): boolean => event.headers['x-forwarded-proto'] === 'http';

/**
 * Reads one cookie of a request (payload format 2.0 lists them in `cookies`).
 * @returns its value as it was set, or undefined when the request has none of that name.
 */
export const readCookie = (event: HttpEvent, name: string): string | undefined =>
  (event.cookies ?? event.headers.cookie?.split(/;\s*/) ?? [])
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * One Set-Cookie value (RFC 6265): always HttpOnly and SameSite=Lax, and Secure unless the request itself came over plain
 * http (x-forwarded-proto), as it does on a laptop.
 * @param value characters a cookie may hold unquoted; sealed values (base64url and dots) are.
 */
export const cookie = (
  event: HttpEvent,
  name: string,
  value: string,
  { maxAge, path = '/' }: CookieOptions = {},
): string =>
  [
    `${name}=${value}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ...(isPlainHttp(event) ? [] : ['Secure']),
  ].join('; ');

/**
 * The name of a cookie for the whole host (path `/`) that no other host of the same domain can set: with the prefix `__Host-`, which
 * browsers take over https only (RFC 6265bis, 4.1.3.2).
 */
export const hostCookieName = (event: HttpEvent, name: string): string =>
  isPlainHttp(event) ? name : `__Host-${name}`;

/** The Set-Cookie value that removes a cookie set with the same path. */
export const removeCookie = (event: HttpEvent, name: string, path = '/'): string =>
  cookie(event, name, '', { maxAge: 0, path });
