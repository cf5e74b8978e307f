import type { HttpHandler } from './http-types.ts';
import { bodySize, mediaType } from './request.ts';
import { refused } from './responses.ts';

/**
 * Answers 413 and 415 before the handler sees the request. `bodies` maps the media types taken to the largest size in
 * bytes; a body of another type is measured against the largest of them. It wraps the handler and is no middleware,
 * because middy skips every `after` (security headers, pages) when a `before` answers early.
 */
export const withinLimits =
  (bodies: Readonly<Record<string, number>>, handler: HttpHandler): HttpHandler =>
  async (event, context) => {
    const size = bodySize(event);
    if (size === 0) return handler(event, context);
    const limit = bodies[mediaType(event)];
    if (size > (limit ?? Math.max(...Object.values(bodies)))) return refused({ code: 'body.too-large' });
    return limit === undefined ? refused({ code: 'body.wrong-type' }) : handler(event, context);
  };
