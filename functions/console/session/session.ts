import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { ROLES, type Staff } from '../../../shared/domain/model/staff.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { cookie, hostCookieName, readCookie, removeCookie } from '../../../shared/lambda/cookies.ts';
import type { HttpEvent } from '../../../shared/lambda/http-types.ts';
import type { Sealer } from '../../../shared/ports/vault.ts';

const COOKIE = 'staff';

/** The sealed session a request carries, or undefined. */
export const sessionCookieIn = (event: HttpEvent): string | undefined =>
  readCookie(event, hostCookieName(event, COOKIE));

/** The Set-Cookie value of a sealed session. */
export const sessionCookie = (event: HttpEvent, seal: string): string =>
  cookie(event, hostCookieName(event, COOKIE), seal);

/** The Set-Cookie value that ends it in this browser. */
export const withoutSession = (event: HttpEvent): string =>
  removeCookie(event, hostCookieName(event, COOKIE));

const MINUTE = 60_000;
const IDLE = 30 * MINUTE;
const ABSOLUTE = 8 * 60 * MINUTE;

const session = z.strictObject({
  staff: z.strictObject({
    account: z.string(),
    name: z.string(),
    county: z.string(),
    roles: z.array(z.enum(ROLES)),
  }),
  /** What every form of this session must carry. */
  csrf: z.string().min(32),
  startedAt: z.number(),
});

/** A signed-in session; it travels sealed in a cookie and ends after 30 idle minutes, or 8 hours after sign-in. */
export type Session = z.infer<typeof session>;

/** A new session of this member of staff, with a fresh anti-forgery token of 256 random bits. */
export const startSession = (staff: Staff, now: Instant): Session => ({
  staff: { ...staff, roles: [...staff.roles] },
  csrf: randomBytes(32).toString('base64url'),
  startedAt: now,
});

/** Seals the session for another 30 minutes, never past its eighth hour. */
export const sealSession = (sealer: Sealer, value: Session, now: Instant): Promise<string> =>
  sealer.seal('session', value, Math.min(now + IDLE, value.startedAt + ABSOLUTE));

/** The session in a cookie; undefined when there is none, it is over at `now`, or it is not of our making. */
export async function openSession(
  sealer: Sealer,
  token: string | undefined,
  now: Instant,
): Promise<Session | undefined> {
  if (token === undefined || token === '') return undefined;
  const parsed = session.safeParse(await sealer.open('session', token, now));
  return parsed.success ? parsed.data : undefined;
}
