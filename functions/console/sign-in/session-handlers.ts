import type { HttpHandler } from '../../../shared/lambda/http-types.ts';
import { requestTime } from '../../../shared/lambda/request.ts';
import { html, json, problem, redirect } from '../../../shared/lambda/responses.ts';
import { sameOrigin } from '../../../shared/web/site-origin.ts';
import { styleSources } from '../../../shared/web/styles.ts';
import { readBody } from '../http/body.ts';
import { isToken } from '../http/guard.ts';
import type { Services } from '../services.ts';
import { openSession, sessionCookieIn, withoutSession } from '../session/session.ts';
import { signedOutPage } from './signed-out.tsx';

/** GET /console/session: who is signed in, and the token that their commands must carry; also for staff of another county. */
export const sessionData =
  (services: Services): HttpHandler =>
  async (event) => {
    const session = await openSession(services.sealer, sessionCookieIn(event), requestTime(event));
    if (session === undefined) return problem({ code: 'auth.required' }, 401);
    return json(200, { ...session.staff, csrf: session.csrf });
  };

/** POST /console/logout: takes the session back. Without a session there is nothing to take back, which is as good. */
export const logout =
  (services: Services): HttpHandler =>
  async (event) => {
    const session = await openSession(services.sealer, sessionCookieIn(event), requestTime(event));
    const body = await readBody(event);
    const token = event.headers['x-csrf-token'] ?? (body.ok ? body.value.values._csrf : undefined);
    if (session !== undefined && !(sameOrigin(event, services.publicUrl) && isToken(token, session))) {
      return problem({ code: 'csrf.missing' }, 403);
    }
    return redirect('/console/signed-out', { cookies: [withoutSession(event)] });
  };

/** GET /console/signed-out */
export const signedOut =
  (services: Services): HttpHandler =>
  async () =>
    html(200, signedOutPage(services.countyName), { sources: styleSources() });
