import middy, { type MiddlewareObj } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpSecurityHeaders from '@middy/http-security-headers';
import { type MoreSources, NO_CONTENT_POLICY } from './content-security-policy.ts';
import type { HttpEvent, HttpHandler, HttpResult, RenderErrorPage } from './http-types.ts';
import { loggedWith } from './log.ts';
import { problemPages } from './problem-pages.ts';
import { withinLimits } from './request-limits.ts';

export * from './body.ts';
export * from './cookies.ts';
export type * from './http-types.ts';
export * from './request.ts';
export * from './responses.ts';

export type HttpStackOptions = {
  /** Draws a refusal for a browser, as a whole HTML document. */
  readonly renderError: RenderErrorPage;
  /** What those pages load beyond the strict policy, e.g. the hash of their style sheet. */
  readonly errorSources?: MoreSources;
  /** Largest body per media type in bytes; only the types named are taken. Default: JSON and forms of 256 KiB. */
  readonly bodies?: Readonly<Record<string, number>>;
};

const KB = 1024;

/** Bodies of public pages and the public interface. */
export const PUBLIC_BODIES = {
  'application/json': 256 * KB,
  'application/x-www-form-urlencoded': 256 * KB,
} as const;

/**
 * The console's bodies: also files. AWS hands a function at most 6 MB, and a file arrives as base64, a third larger:
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const CONSOLE_BODIES = { ...PUBLIC_BODIES, 'multipart/form-data': 4 * KB * KB } as const;

const securityHeaders = () =>
  httpSecurityHeaders({
    // A page states its own policy (responses.ts), because upload forms and sign-in need other origins.
    contentSecurityPolicy: false,
    // Documents from the bucket are shown in the console; the bucket sends no CORP header.
    crossOriginEmbedderPolicy: false,
    downloadOptions: false,
    permissionsPolicy: false,
    reportTo: false,
    reportingEndpoints: false,
    referrerPolicy: { policy: 'same-origin' },
  });

/** Files, scripts and whatever else is no page carries the policy that lets a browser load nothing on its behalf. */
const policyOnEverything: MiddlewareObj<HttpEvent, HttpResult> = {
  after: ({ response }) => {
    if (response) response.headers = { 'content-security-policy': NO_CONTENT_POLICY, ...response.headers };
  },
};

/**
 * Wraps a handler for API Gateway v2: header names in lower case, bodies bounded (413 `body.too-large`, 415
 * `body.wrong-type`), security headers on every answer, problems as pages for browsers, anything thrown as an opaque
 * 500 `internal` that is logged with its request id and without the message reaching the client.
 */
export const httpStack = (handler: HttpHandler, options: HttpStackOptions): HttpHandler => {
  const stack: HttpHandler = middy<HttpEvent, HttpResult>()
    .use(httpHeaderNormalizer())
    .use(securityHeaders())
    .use(problemPages(options.renderError, options.errorSources))
    .use(policyOnEverything)
    .handler(withinLimits(options.bodies ?? PUBLIC_BODIES, handler));
  return (event, context) =>
    loggedWith({ requestId: event.requestContext.requestId }, () => stack(event, context));
};
