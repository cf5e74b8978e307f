import { PERMISSIONS } from '../domain/permissions.ts';
import { problemBody } from '../lambda/problem-pages.ts';
import type {
  DescribedFunction,
  DescribedRoute,
  JsonSchema,
  OpenApiDocument,
  Operation,
  PathItem,
} from './document-types.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { parametersOf, requestBodyOf } from './request.ts';
import { commonResponses, responsesOf } from './responses.ts';

const SCHEMES: Readonly<Record<string, JsonSchema>> = {
  staffSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'staff',
    description:
      'Sealed at sign-in (OpenID Connect); over HTTPS the name has the prefix of a cookie of one host.',
  },
  csrfToken: {
    type: 'apiKey',
    in: 'header',
    name: 'x-csrf-token',
    description: 'From GET /console/session; a form sends it as `_csrf`.',
  },
  draft: {
    type: 'apiKey',
    in: 'cookie',
    name: 'draft-{campaign}',
    description: 'The application begun in this browser, sealed.',
  },
};

const securityOf = ({ method, action, audience }: DescribedRoute): Operation['security'] => {
  if (action !== undefined || audience === 'staff')
    return [method === 'POST' ? { staffSession: [], csrfToken: [] } : { staffSession: [] }];
  return audience === 'draft' ? [{ draft: [] }] : [];
};

const rolesOf = (action: string | undefined): readonly string[] | undefined =>
  Object.entries(PERMISSIONS).find(([name]) => name === action)?.[1];

const operationIdOf = ({ method, path }: DescribedRoute): string =>
  `${method.toLowerCase()}${path === '/' ? '_root' : path.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '')}`;

const operationOf = (name: string, route: DescribedRoute): Operation => {
  const roles = rolesOf(route.action);
  const requestBody = requestBodyOf(route);
  return {
    operationId: operationIdOf(route),
    tags: [name],
    'x-permission': route.action ?? route.audience ?? '',
    ...(roles && { 'x-roles': roles }),
    security: securityOf(route),
    parameters: parametersOf(route),
    ...(requestBody && { requestBody }),
    responses: responsesOf(route),
  };
};

/**
 * The description of the whole HTTP interface: one operation per route of every function's table, what it takes out of the very
 * schemas its handler parses with. Of two functions with the same route the later one answers, as in the gateway.
 * https://spec.openapis.org/oas/v3.1.1.html
 */
export const openApiDocument = (functions: readonly DescribedFunction[]): OpenApiDocument => {
  const paths: Record<string, PathItem> = {};
  for (const { name, routes } of functions)
    for (const route of routes)
      paths[route.path] = {
        ...paths[route.path],
        [route.method === 'GET' ? 'get' : 'post']: operationOf(name, route),
      };
  return {
    openapi: '3.1.1',
    info: {
      title: '司法协理员招聘',
      version: '1',
      description:
        'HTTP interface of one county: public pages and data, the application form, and the console.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      responses: commonResponses(),
      schemas: { Problem: jsonSchemaOf(problemBody) },
      securitySchemes: SCHEMES,
    },
  };
};
