import { expect, test } from 'vitest';
import { matchRoute } from '../../infra/local/http/routes.ts';

const routes = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/{kind}/{id}',
  'GET /pets/dog/{id}',
  'GET /pets/dog/1',
  'ANY /pets/cat/1',
  'POST /pets/cat/1',
].map((key) => ({ key, target: key }));

test.each([
  ['GET', '/pets/dog/1', 'GET /pets/dog/1'],
  ['GET', '/pets/dog/2', 'GET /pets/dog/{id}'],
  ['GET', '/pets/fish/2', 'GET /pets/{kind}/{id}'],
  ['GET', '/pets/fish/2/fins', 'GET /pets/{proxy+}'],
  ['POST', '/pets/cat/1', 'POST /pets/cat/1'],
  ['PUT', '/pets/cat/1', 'ANY /pets/cat/1'],
  ['POST', '/pets/dog/1', 'ANY /{proxy+}'],
  ['GET', '/pets/dog/', 'GET /pets/{proxy+}'],
  ['GET', '/', '$default'],
])('%s %s goes to %s', (method, path, key) => {
  expect(matchRoute(routes, method, path)?.route.key).toBe(key);
});

test('variables are decoded, a greedy one takes the rest of the path', () => {
  expect(matchRoute(routes, 'GET', '/pets/%E7%8A%AC/7')?.parameters).toEqual({ kind: '犬', id: '7' });
  expect(matchRoute(routes, 'GET', '/pets/a/b/c')?.parameters).toEqual({ proxy: 'a/b/c' });
});

test('no route, no match', () => {
  expect(matchRoute([{ key: 'GET /a', target: 1 }], 'GET', '/b')).toBeUndefined();
});
