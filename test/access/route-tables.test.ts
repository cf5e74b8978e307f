import { expect, test } from 'vitest';
import { APPLY_ROUTES } from '../../functions/apply/routes.ts';
import { STAFF_ROUTES } from '../../functions/console/routes.ts';
import { SIGN_IN_ROUTES } from '../../functions/console/sign-in/routes.ts';
import { INTAKE_ROUTES } from '../../functions/intake/routes.ts';
import { SITE_ROUTES } from '../../functions/site/routes.ts';
import { matchRoute } from '../../infra/local/http/routes.ts';
import { ROUTES } from '../../infra/routes.ts';
import { AUDIENCES, PERMISSIONS } from '../../shared/domain/permissions.ts';

const TABLES = {
  site: SITE_ROUTES,
  apply: APPLY_ROUTES,
  intake: INTAKE_ROUTES,
  console: [...SIGN_IN_ROUTES, ...STAFF_ROUTES],
};
const rows = Object.entries(TABLES).flatMap(([name, table]) =>
  table.map(({ method, path }) => ({ name, method, path, key: `${method} ${path}` })),
);
const gateway = Object.entries(ROUTES).flatMap(([target, keys]) =>
  (keys ?? []).map((key) => ({ key, target })),
);

test('every function that the gateway calls has a table of its routes', () => {
  expect(Object.keys(TABLES).sort()).toEqual(Object.keys(ROUTES).sort());
});

test.each(Object.entries(TABLES))('%s: no address is there twice', (_name, table) => {
  const keys = table.map(({ method, path }) => `${method} ${path}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(rows)('$key of $name is where the gateway sends it', ({ name, method, path }) => {
  const address = path.replace(/\{\w+\}/g, 'x');
  const target = matchRoute(gateway, method, address)?.route.target;
  // What other functions answer is in the table of the site for the sake of other methods only.
  expect(name === 'site' ? [name, 'apply', 'intake'] : [name]).toContain(target);
});

test.each(gateway.filter(({ key }) => /^(GET|POST) [^+]+$/.test(key)))(
  '$key of the gateway is in the table of $target',
  ({ key, target }) => {
    const [method, path = ''] = key.split(' ');
    const asked = path.split('/');
    const fits = rows.filter((row) => {
      const own = row.path.split('/');
      return row.name === target && row.method === method && own.length === asked.length
        ? own.every(
            (part, at) =>
              part.startsWith('{') === asked[at]?.startsWith('{') &&
              (part.startsWith('{') || part === asked[at]),
          )
        : false;
    });
    expect(fits).toHaveLength(1);
  },
);

test('every route names an action of the permission table, or whom it is for', () => {
  expect(STAFF_ROUTES.filter(({ action }) => !Object.hasOwn(PERMISSIONS, action))).toEqual([]);
  const open = [...SITE_ROUTES, ...APPLY_ROUTES, ...INTAKE_ROUTES, ...SIGN_IN_ROUTES];
  expect(open.filter(({ audience }) => !AUDIENCES.includes(audience))).toEqual([]);
});

test('every action of the permission table is asked by some route, but those that a page asks for itself', () => {
  const asked = new Set<string>(STAFF_ROUTES.map(({ action }) => action));
  expect(Object.keys(PERMISSIONS).filter((action) => !asked.has(action))).toEqual([
    'identity.reveal',
    'recusal.read-all',
  ]);
});
