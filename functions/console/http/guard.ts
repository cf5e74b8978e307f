import { isSame } from '../../../shared/adapters/crypto/is-same.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http-types.ts';
import { pathParameter, requestTime, wantsJson } from '../../../shared/lambda/request.ts';
import { problem, redirect } from '../../../shared/lambda/responses.ts';
import { sameOrigin } from '../../../shared/web/site-origin.ts';
import type { Services } from '../services.ts';
import { openSession, type Session, sessionCookieIn } from '../session/session.ts';
import { type Answer, refusedWith } from './answer.ts';
import { readBody } from './body.ts';
import { reply } from './reply.tsx';
import type { StaffRequest, StaffRoute } from './staff-route.ts';

/**
 * Puts a route behind sign-in, county, permission and, for everything that changes something, the anti-forgery token (form
 * field `_csrf` or header `x-csrf-token`) and the Origin header. In this order, so that each refusal says the first thing to do.
 */
export const guarded =
  (route: StaffRoute, services: Services): HttpHandler =>
  async (event) => {
    const session = await openSession(services.sealer, sessionCookieIn(event), requestTime(event));
    if (session === undefined) return toSignIn(event);
    const denied = refusalFor(session, route, services);
    const request = requestOf(event, session);
    const answer = (given: Answer) => reply(given, request, session, services);
    if (denied !== undefined) return answer(refusedWith(403, denied));
    if (route.method === 'GET') return answer(await route.handle(request, services));
    const body = await readBody(event);
    if (!body.ok)
      return answer(refusedWith(body.refusal.code === 'body.wrong-type' ? 415 : 400, body.refusal));
    const { _csrf, ...values } = body.value.values;
    if (!sameOrigin(event, services.publicUrl) || !isToken(event.headers['x-csrf-token'] ?? _csrf, session)) {
      return answer(refusedWith(403, { code: 'csrf.missing' }));
    }
    return answer(await route.handle({ ...request, body: { ...body.value, values } }, services));
  };

const requestOf = (event: HttpEvent, { staff, csrf }: Session): StaffRequest => ({
  event,
  staff,
  csrf,
  now: requestTime(event),
  body: { values: {} },
  param: (name) => pathParameter(event, name),
  query: (name) => event.queryStringParameters?.[name] ?? '',
});

const refusalFor = (session: Session, route: StaffRoute, services: Services): KnownRefusal | undefined => {
  const { county, roles } = session.staff;
  if (county !== services.county) return { code: 'auth.foreign-county' };
  return may(roles, route.action) ? undefined : { code: 'permission.denied' };
};

const toSignIn = (event: HttpEvent): HttpResult => {
  // A HEAD request is answered as GET would be (RFC 9110, 9.3.2).
  const reads = ['GET', 'HEAD'].includes(event.requestContext.http.method);
  if (wantsJson(event) || !reads) return problem({ code: 'auth.expired' }, 401);
  const next = event.rawPath + (event.rawQueryString === '' ? '' : `?${event.rawQueryString}`);
  return redirect(`/console/login?next=${encodeURIComponent(next)}`, { status: 302 });
};

/** Compared in constant time, as whatever proves something should be. */
export function isToken(sent: unknown, session: Session): boolean {
  return typeof sent === 'string' && isSame(sent, session.csrf);
}
