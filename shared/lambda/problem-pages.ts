import type { MiddlewareObj, Request } from '@middy/core';
import * as z from 'zod';
import type { MoreSources } from './content-security-policy.ts';
import type { HttpEvent, HttpResult, RenderErrorPage } from './http-types.ts';
import { logError } from './log.ts';
import { wantsJson } from './request.ts';
import { html, PROBLEM_TYPE, problem } from './responses.ts';

export const problemBody = z.lazy(() =>
  z.object({
    code: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    action: z.string(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).default([]),
  }),
);

/** Middleware: draws problems as pages for browsers, and turns anything thrown into a logged, opaque 500. */
export const problemPages = (
  render: RenderErrorPage,
  sources: MoreSources = {},
): MiddlewareObj<HttpEvent, HttpResult> => {
  const draw = async (request: Request<HttpEvent, HttpResult>): Promise<void> => {
    const { event, response } = request;
    if (response?.headers?.['content-type'] !== PROBLEM_TYPE || wantsJson(event)) return;
    const body = problemBody.parse(JSON.parse(response.body ?? ''));
    const drawn = await render(body, event);
    request.response =
      typeof drawn === 'string'
        ? html(body.status, drawn, { sources })
        : html(body.status, drawn.html, { sources: drawn.sources });
  };
  return {
    after: draw,
    onError: async (request: Request<HttpEvent, HttpResult>): Promise<void> => {
      logError('http.unexpected', request.error, { routeKey: request.event.requestContext.routeKey });
      request.response = problem({ code: 'internal' }, 500);
      await draw(request);
    },
  };
};
