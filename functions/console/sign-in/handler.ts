import { hourOf, SIGN_INS_PER_ADDRESS } from '../../../shared/domain/attempts.ts';
import { cookie, hostCookieName, readCookie, removeCookie } from '../../../shared/lambda/cookies.ts';
import type { HttpEvent, HttpHandler } from '../../../shared/lambda/http-types.ts';
import { requestTime } from '../../../shared/lambda/request.ts';
import { problem, redirect } from '../../../shared/lambda/responses.ts';
import { sourceAddress } from '../../../shared/lambda/source-address.ts';
import { siteOrigin } from '../../../shared/web/site-origin.ts';
import type { Services } from '../services.ts';
import { type PendingSignIn, pendingSignIn } from '../session/identity-provider.ts';
import { sealSession, sessionCookie, startSession } from '../session/session.ts';

const pendingCookie = (event: HttpEvent): string => hostCookieName(event, 'staff-sign-in');
const PENDING_FOR = 10 * 60_000;

/** A path of the console itself, or its home: `next` comes from the address bar. */
const safeNext = (next: string | undefined): string =>
  next !== undefined && /^\/console(\/[\w\-/]*)?(\?[\w\-=&.%]*)?$/.test(next) ? next : '/console';

/** Counts a sign-in begun from this address; whether there were too many before it in this clock hour. */
const isTooOften = async (event: HttpEvent, { attempts, identity }: Services): Promise<boolean> => {
  const address = await identity.digestAddress(sourceAddress(event));
  const before = await attempts.count(`SIGN-IN-${address}`, hourOf(requestTime(event)));
  return before >= SIGN_INS_PER_ADDRESS;
};

/**
 * GET /console/login: remembers state, nonce and verifier in a sealed cookie for ten minutes and leaves for the identity provider;
 * 429 `auth.throttled` for an address from which it was begun too often. Passwords are the provider's to guard.
 */
export const login =
  (services: Services): HttpHandler =>
  async (event) => {
    if (await isTooOften(event, services)) return problem({ code: 'auth.throttled' }, 429);
    const { location, pending } = await services.provider.begin(
      `${siteOrigin(event, services.publicUrl)}/console/callback`,
      safeNext(event.queryStringParameters?.next),
    );
    const sealed = await services.sealer.seal('sign-in', pending, requestTime(event) + PENDING_FOR);
    return redirect(location, {
      status: 302,
      cookies: [cookie(event, pendingCookie(event), sealed, { maxAge: PENDING_FOR / 1000 })],
    });
  };

const pendingOf = async (event: HttpEvent, services: Services): Promise<PendingSignIn | undefined> => {
  const sealed = readCookie(event, pendingCookie(event));
  if (sealed === undefined) return undefined;
  const parsed = pendingSignIn.safeParse(await services.sealer.open('sign-in', sealed, requestTime(event)));
  return parsed.success ? parsed.data : undefined;
};

/**
 * GET /console/callback: redeems the code and starts the session; 403 `auth.second-factor` for staff who signed in with a password
 * alone, anything else amiss is `auth.failed` with the way to try again.
 */
export const callback =
  (services: Services): HttpHandler =>
  async (event) => {
    const pending = await pendingOf(event, services);
    if (pending === undefined) return problem({ code: 'auth.failed' }, 400);
    const address = `${siteOrigin(event, services.publicUrl)}${event.rawPath}?${event.rawQueryString}`;
    const staff = await services.provider.finish(new URL(address), pending);
    if (!staff.ok) return problem(staff.refusal, staff.refusal.code === 'auth.failed' ? 400 : 403);
    const now = requestTime(event);
    const seal = await sealSession(services.sealer, startSession(staff.value, now), now);
    return redirect(pending.next, {
      cookies: [sessionCookie(event, seal), removeCookie(event, pendingCookie(event))],
    });
  };
