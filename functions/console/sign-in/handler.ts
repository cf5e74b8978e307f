import { cookie, readCookie, removeCookie } from '../../../shared/lambda/cookies.ts';
import type { HttpEvent, HttpHandler } from '../../../shared/lambda/http-types.ts';
import { requestTime } from '../../../shared/lambda/request.ts';
import { problem, redirect } from '../../../shared/lambda/responses.ts';
import { siteOrigin } from '../../../shared/web/site-origin.ts';
import type { Services } from '../services.ts';
import { type PendingSignIn, pendingSignIn } from '../session/identity-provider.ts';
import { SESSION_COOKIE, sealSession, startSession } from '../session/session.ts';

const PENDING_COOKIE = 'staff-sign-in';
const PENDING_FOR = 10 * 60_000;
const AT_CONSOLE = { path: '/console' } as const;

/** A path of the console itself, or its home: `next` comes from the address bar. */
const safeNext = (next: string | undefined): string =>
  next !== undefined && /^\/console(\/[\w\-/]*)?(\?[\w\-=&.%]*)?$/.test(next) ? next : '/console';

/** GET /console/login: remembers state, nonce and verifier in a sealed cookie for ten minutes and leaves for the identity provider. */
export const login =
  (services: Services): HttpHandler =>
  async (event) => {
    const { location, pending } = await services.provider.begin(
      `${siteOrigin(event, services.publicUrl)}/console/callback`,
      safeNext(event.queryStringParameters?.next),
    );
    const sealed = await services.sealer.seal('sign-in', pending, requestTime(event) + PENDING_FOR);
    return redirect(location, { status: 302, cookies: [cookie(event, PENDING_COOKIE, sealed, AT_CONSOLE)] });
  };

const pendingOf = async (event: HttpEvent, services: Services): Promise<PendingSignIn | undefined> => {
  const sealed = readCookie(event, PENDING_COOKIE);
  if (sealed === undefined) return undefined;
  const parsed = pendingSignIn.safeParse(await services.sealer.open('sign-in', sealed, requestTime(event)));
  return parsed.success ? parsed.data : undefined;
};

/** GET /console/callback: redeems the code and starts the session; anything amiss is `auth.failed` with the way to try again. */
export const callback =
  (services: Services): HttpHandler =>
  async (event) => {
    const pending = await pendingOf(event, services);
    if (pending === undefined) return problem({ code: 'auth.failed' }, 400);
    const address = `${siteOrigin(event, services.publicUrl)}${event.rawPath}?${event.rawQueryString}`;
    const staff = await services.provider.finish(new URL(address), pending);
    if (staff === undefined) return problem({ code: 'auth.failed' }, 400);
    const now = requestTime(event);
    const seal = await sealSession(services.sealer, startSession(staff, now), now);
    return redirect(pending.next, {
      cookies: [
        cookie(event, SESSION_COOKIE, seal, AT_CONSOLE),
        removeCookie(event, PENDING_COOKIE, '/console'),
      ],
    });
  };
