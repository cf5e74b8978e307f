import * as z from 'zod';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { formBody, jsonBody, pathParameter, problem, refused } from '../../../shared/lambda/http.ts';
import type { SiteServices } from '../services.ts';
import { askerOf } from './asker.ts';
import { findOwn, type Own } from './find-own.ts';
import { ownStatusOf } from './status-code.ts';

export const ownKeys = z.lazy(() => z.object({ number: z.string().max(200), code: z.string().max(200) }));

/** Number and code as they came along, for the forms that follow. */
export type OwnKeys = z.infer<typeof ownKeys>;

export type OwnForm = {
  readonly event: HttpEvent;
  readonly own: Own;
  readonly keys: OwnKeys;
  readonly fields: Readonly<Record<string, string>>;
};

const lookupOf = (number: string, code: string) => ({ number, code, campaign: '', citizenId: '' });

/** A form of an applicant who proves by number and query code, sent along with it, whose application it is about. */
export const withOwnForm =
  (services: SiteServices, handle: (form: OwnForm) => Promise<HttpResult>): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = ownKeys.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const { number, code } = parsed.data;
    const own = await findOwn(services, lookupOf(number, code), askerOf(event));
    if (!own.ok) return problem(own.refusal, ownStatusOf(own.refusal));
    return handle({ event, own: own.value, keys: parsed.data, fields: body.value.fields });
  };

export type OwnJson<Body> = { readonly event: HttpEvent; readonly own: Own; readonly body: Body };

/** The same as JSON: the number in the path, the code and the rest in the body, which must fit `schema` before anything is looked up. */
export const withOwnJson =
  <Body extends { readonly code: string }>(
    services: SiteServices,
    schema: z.ZodType<Body>,
    handle: (request: OwnJson<Body>) => Promise<HttpResult>,
  ): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const lookup = lookupOf(pathParameter(event, 'number'), parsed.data.code);
    const own = await findOwn(services, lookup, askerOf(event));
    if (!own.ok) return problem(own.refusal, ownStatusOf(own.refusal));
    return handle({ event, own: own.value, body: parsed.data });
  };
