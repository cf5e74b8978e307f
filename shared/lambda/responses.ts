import { faultSentence, type KnownRefusal, refusalText } from '../domain/refusals.ts';
import { contentSecurityPolicy, type MoreSources, NO_CONTENT_POLICY } from './content-security-policy.ts';
import type { FieldError, HttpResult } from './http-types.ts';

export type ResponseOptions = {
  /** Set-Cookie values, see cookies.ts. */
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
};
export type PageOptions = ResponseOptions & { readonly sources?: MoreSources };

export const PROBLEM_TYPE = 'application/problem+json';

const answer = (
  statusCode: number,
  type: string,
  policy: string,
  body: string,
  options: ResponseOptions,
): HttpResult => ({
  statusCode,
  headers: {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    ...options.headers,
  },
  body,
  ...(options.cookies === undefined ? {} : { cookies: [...options.cookies] }),
});

/** JSON answer; not stored by any cache unless `headers` says otherwise. */
export const json = (status: number, value: unknown, options: ResponseOptions = {}): HttpResult =>
  answer(status, 'application/json; charset=utf-8', NO_CONTENT_POLICY, JSON.stringify(value), options);

/** A page: `body` is the whole document. `sources` widens the strict policy, see content-security-policy.ts. */
export const html = (status: number, body: string, options: PageOptions = {}): HttpResult =>
  answer(status, 'text/html; charset=utf-8', contentSecurityPolicy(options.sources), body, options);

/** 303 by default: the next request is a GET. `location` is a path of this site or an address it made itself. */
export const redirect = (
  location: string,
  options: ResponseOptions & { status?: 302 | 303 } = {},
): HttpResult =>
  answer(options.status ?? 303, 'text/plain; charset=utf-8', NO_CONTENT_POLICY, '', {
    ...options,
    headers: { ...options.headers, location },
  });

/** What is wrong with each field in one Chinese sentence, in the order given. */
export const fieldErrors = (refusals: readonly KnownRefusal[]): readonly FieldError[] =>
  refusals.map((refusal) => ({
    field: refusal.field ?? '',
    code: refusal.code,
    detail: faultSentence(refusal),
  }));

/**
 * A refusal as a problem (RFC 9457). The HTTP stack turns it into a page for clients that do not ask for JSON.
 * @param errors refusals of single fields, shown beside them.
 */
export const problem = (
  refusal: KnownRefusal,
  status: number,
  errors: readonly KnownRefusal[] = [],
): HttpResult => {
  const { title, detail, action } = refusalText(refusal);
  const body = {
    type: `urn:problem:${refusal.code}`,
    title,
    status,
    detail,
    code: refusal.code,
    action,
    ...(errors.length === 0 ? {} : { errors: fieldErrors(errors) }),
  };
  return answer(status, PROBLEM_TYPE, NO_CONTENT_POLICY, JSON.stringify(body), {});
};

/** Statuses of the refusals that every function shares; anything else is a 422. */
const SHARED_STATUS: Readonly<Record<string, number>> = {
  'body.malformed': 400,
  'body.too-large': 413,
  'body.wrong-type': 415,
  'campaign.unknown': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'origin.foreign': 403,
  'registration.not-open': 403,
  'registration.closed': 403,
  'application.duplicate': 409,
  'application.invalid': 422,
};

/** `problem` with the status that belongs to the refusal's code in every function. */
export const refused = (refusal: KnownRefusal, errors: readonly KnownRefusal[] = []): HttpResult =>
  problem(refusal, SHARED_STATUS[refusal.code] ?? 422, errors);
