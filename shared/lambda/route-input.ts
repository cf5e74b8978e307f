import * as z from 'zod';
import type { HttpEvent, HttpHandler } from './http-types.ts';

/** Query parameters by name; one that was not sent, or is beyond any length an address of ours has, is absent. */
export type QuerySchema = z.ZodType<Readonly<Record<string, string | undefined>>>;

/**
 * What a route takes, for the handlers and for the published description of the interface alike: the schemas are the very ones
 * the handler parses with.
 */
export type RouteInput = {
  /** Without it the route takes no query, and its handler sees none. */
  readonly query?: QuerySchema;
  /** Of several, each reads its part of the same body. Without any the body is ignored. */
  readonly body?: readonly z.ZodType[];
  /** The same for a body of JSON, where it is not built as the form is. */
  readonly json?: readonly z.ZodType[];
  /** What the part `file` of a multipart body may be, in words. */
  readonly file?: string;
};

/** Takes nothing but its address. */
export const NO_INPUT: RouteInput = {};

/** One segment of an address that a route has as `{name}`; anything longer is no address of ours. */
export const pathParameterSchema = z.string().min(1).max(200);

const MOST_QUERY = 4000;

/** The query parameters a route takes, each a text that may be missing. */
export const query = (...names: readonly string[]): QuerySchema =>
  z.lazy(() =>
    z.object(
      Object.fromEntries(names.map((name) => [name, z.string().max(MOST_QUERY).optional().catch(undefined)])),
    ),
  );

/** Hands a handler the query parameters its route takes and no others. */
export const withQuery =
  (input: RouteInput, handler: HttpHandler): HttpHandler =>
  (event, context) => {
    const { queryStringParameters = {}, ...rest } = event;
    const taken = input.query?.safeParse(queryStringParameters).data ?? {};
    return handler(asked(rest, taken), context);
  };

const asked = (
  event: Omit<HttpEvent, 'queryStringParameters'>,
  parameters: Readonly<Record<string, string | undefined>>,
): HttpEvent =>
  Object.keys(parameters).length === 0 ? event : { ...event, queryStringParameters: { ...parameters } };
