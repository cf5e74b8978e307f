import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { APPLY_ROUTES } from '../../functions/apply/routes.ts';
import { STAFF_ROUTES } from '../../functions/console/routes.ts';
import { SIGN_IN_ROUTES } from '../../functions/console/sign-in/routes.ts';
import { INTAKE_ROUTES } from '../../functions/intake/routes.ts';
import { OTHER_ADDRESSES } from '../../functions/site/other-addresses.ts';
import { SITE_ROUTES } from '../../functions/site/routes.ts';
import { matchRoute } from '../../infra/local/http/routes.ts';
import { ROUTES } from '../../infra/routes.ts';
import { PERMISSIONS } from '../../shared/domain/permissions.ts';

const operation = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  'x-permission': z.string(),
  'x-roles': z.array(z.string()).optional(),
  parameters: z.array(
    z.object({ name: z.string(), in: z.string(), schema: z.record(z.string(), z.unknown()) }),
  ),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })) })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});
const document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

let text: string;
let paths: z.infer<typeof document>['paths'];

beforeAll(async () => {
  text = await readFile(join(inject('bundlesDir'), 'site/assets/openapi.json'), 'utf8');
  ({ paths } = document.parse(JSON.parse(text)));
});

/** The tables; the site knows addresses of others for the sake of their 405, and does not answer them. */
const TABLES = Object.entries({
  site: SITE_ROUTES.filter((route) => !OTHER_ADDRESSES.includes(route)),
  apply: APPLY_ROUTES,
  intake: INTAKE_ROUTES,
  console: [...SIGN_IN_ROUTES, ...STAFF_ROUTES],
});
const routes = TABLES.flatMap(([name, table]) => table.map((route) => ({ name, ...route })));
const operationOf = (method: string, path: string) => paths[path]?.[method.toLowerCase()];

describe('the description of the interface', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(text));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  test('has every route of every table, each with its permission, its input and its responses', () => {
    for (const { method, path, input, ...route } of routes) {
      const found = operationOf(method, path);
      expect(found, `${method} ${path}`).toBeDefined();
      if (found === undefined) continue;
      const permission = 'action' in route ? route.action : route.audience;
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([path, found['x-permission']]).toEqual([path, permission]);
      expect(found.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
      expect([path, found.requestBody !== undefined]).toEqual([path, method === 'POST' && 'body' in input]);
      expect(Object.keys(found.responses)).toEqual(expect.arrayContaining(['200', '400', '404']));
      if ('action' in route) expect(found['x-roles']).toEqual(PERMISSIONS[route.action]);
    }
  });

  test('has nothing that no table has, and every operation under a name of its own', () => {
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => ({
        key: `${method.toUpperCase()} ${path}`,
        operationId,
      })),
    );
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect(described.map(({ key }) => key).filter((key) => !known.has(key))).toEqual([]);
    expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(described.length);
  });

  test('names for each operation the function the gateway leads to', () => {
    const keys = Object.entries(ROUTES).flatMap(([target, list]) => list.map((key) => ({ key, target })));
    for (const [path, item] of Object.entries(paths))
      for (const [method, { tags }] of Object.entries(item)) {
        const asked = path.replace(/\{\w+\}/g, 'x');
        expect([method, path, matchRoute(keys, method.toUpperCase(), asked)?.route.target]).toEqual([
          method,
          path,
          tags[0],
        ]);
      }
  });

  test('leads somewhere from every route of the gateway', () => {
    for (const key of Object.values(ROUTES).flat()) {
      const [method = '', pattern = ''] = key.split(' ');
      if (key === '$default') continue;
      const under = pattern.replace(/\/\{proxy\+\}$/, '/');
      const fitting = Object.entries(paths).filter(
        ([path, item]) =>
          (path === pattern || (pattern.includes('+}') && path.startsWith(under))) &&
          (method === 'ANY' || item[method.toLowerCase()] !== undefined),
      );
      expect([key, fitting.length > 0]).toEqual([key, true]);
    }
  });

  test('refers to nothing that it does not hold', () => {
    const whole = z.looseObject({ components: z.record(z.string(), z.record(z.string(), z.unknown())) });
    const { components } = whole.parse(JSON.parse(text));
    for (const [, group = '', name = ''] of text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g))
      expect([group, name, components[group]?.[name] !== undefined]).toEqual([group, name, true]);
    expect(text).not.toContain('$defs');
  });

  test('takes its schemas from where handlers parse with them', async () => {
    const files = (await readdir('functions', { recursive: true })).filter((file) => /\.tsx?$/.test(file));
    const sources = await Promise.all(files.map((file) => readFile(join('functions', file), 'utf8')));
    const messages = await readFile('shared/messages/json-application.ts', 'utf8');
    const code = [...sources, messages].join('\n');
    const tables = await Promise.all(
      ['site/routes.ts', 'apply/routes.ts', 'intake/routes.ts', 'console/inputs.ts'].map((file) =>
        readFile(join('functions', file), 'utf8'),
      ),
    );
    const named = tables.flatMap((table) =>
      [...table.matchAll(/(?:body|json): \[([^\]]+)\]/g)].flatMap(([, names = '']) => names.split(/,\s*/)),
    );
    // Where a table renames what it imports, the handler has the name of origin.
    const origin = Object.fromEntries(
      tables.flatMap((table) =>
        [...table.matchAll(/(\w+) as (\w+)/g)].map(([, from = '', to = '']) => [to, from]),
      ),
    );
    const parsed = (name: string): boolean =>
      new RegExp(`\\b${name}\\s*\\.(?:safeParse|parse)\\(|\\bbody: ${name},|\\(services, ${name},`).test(
        code,
      );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((name) => !parsed(origin[name] ?? name))).toEqual([]);
  });
});
