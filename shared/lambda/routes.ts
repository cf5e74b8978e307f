import type { HttpEvent, HttpHandler } from './http-types.ts';
import { refused } from './responses.ts';
import { pathParameterSchema } from './route-input.ts';

export type Route = {
  readonly method: 'GET' | 'POST';
  /** Segments in braces take any text without a slash: `/campaigns/{code}`. */
  readonly path: string;
  readonly handler: HttpHandler;
};

const PARAMETER = /^\{(\w+)\}$/;
const segmentsOf = (path: string): readonly string[] => path.replace(/(.)\/$/, '$1').split('/');

type Pattern = Route & { readonly segments: readonly string[]; readonly fixed: number };

const patternOf = (route: Route): Pattern => {
  const segments = segmentsOf(route.path);
  return { ...route, segments, fixed: segments.filter((one) => !PARAMETER.test(one)).length };
};

/** The parameters of a path that fits, or undefined. */
const match = ({ segments }: Pattern, path: readonly string[]): Record<string, string> | undefined => {
  if (segments.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? '';
    const name = PARAMETER.exec(segment)?.[1];
    if (name === undefined && segment !== given) return undefined;
    if (name === undefined) continue;
    if (!pathParameterSchema.safeParse(given).success) return undefined;
    parameters[name] = given;
  }
  return parameters;
};

/**
 * One handler out of several routes; of two that fit, the one with fewer parameters. Parameters arrive in `pathParameters`; a
 * slash at the end makes no difference. Refusals: 404 `not-found`; 405 `method-not-allowed`.
 * @middy/http-router does the same, but loads node:http for its errors, which nothing else needs before the first request:
 * see shared/decisions/012.
 */
export const routes = (list: readonly Route[]): HttpHandler => {
  const patterns = list.map(patternOf).sort((a, b) => b.fixed - a.fixed);
  return async (event, context) => {
    const { method, path } = event.requestContext.http;
    const segments = segmentsOf(path);
    const fitting = patterns.flatMap((pattern) => {
      const parameters = match(pattern, segments);
      return parameters ? [{ pattern, parameters }] : [];
    });
    // A HEAD request asks for what GET would answer; whatever carries the answer leaves its body out (RFC 9110, 9.3.2).
    const asked = method === 'HEAD' ? 'GET' : method;
    const found = fitting.find(({ pattern }) => pattern.method === asked);
    if (!found)
      return fitting.length === 0 ? refused({ code: 'not-found' }) : refused({ code: 'method-not-allowed' });
    const routed: HttpEvent = {
      ...event,
      pathParameters: { ...found.parameters, ...event.pathParameters },
    };
    return found.pattern.handler(routed, context);
  };
};
