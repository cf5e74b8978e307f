import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import { matchRoute } from '../../infra/local/http/routes.ts';
import { LIMITS, ROUTES } from '../../infra/routes.ts';
import { resourcesOf } from './template.ts';

const routes = Object.entries(ROUTES).flatMap(([target, keys]) =>
  (keys ?? []).map((key) => ({ key, target })),
);

test.each([
  ['GET', '/', 'site'],
  ['GET', '/campaigns/2024-open-1', 'site'],
  ['GET', '/campaigns/2024-open-1/receipt', 'site'],
  ['GET', '/campaigns/2024-open-1/apply', 'apply'],
  ['POST', '/campaigns/2024-open-1/apply/identity', 'apply'],
  ['GET', '/campaigns/2024-open-1/apply/uploaded', 'apply'],
  ['POST', '/campaigns/2024-open-1/apply/submit', 'intake'],
  ['POST', '/api/campaigns/2024-open-1/applications', 'intake'],
  ['POST', '/api/campaigns/2024-open-1/uploads', 'apply'],
  ['POST', '/api/campaigns/2024-open-1/uploads/confirm', 'apply'],
  ['GET', '/api/campaigns/2024-open-1', 'site'],
  ['POST', '/api/status', 'site'],
  ['POST', '/status', 'site'],
  ['GET', '/notices/2024-open-1-proposed', 'site'],
  ['GET', '/notices/2024-open-1-proposed/objections/new', 'site'],
  ['GET', '/notices/2024-open-1-proposed/inputs.json', 'site'],
  ['GET', '/notices/2024-open-1-proposed/proof', 'site'],
  ['POST', '/notices/2024-open-1-proposed/objections', 'site'],
  ['POST', '/objections/withdraw', 'site'],
  ['GET', '/objections/receipt', 'site'],
  ['POST', '/api/objections', 'site'],
  ['POST', '/status/correction', 'site'],
  ['POST', '/campaigns/2024-open-1/correction', 'site'],
  ['GET', '/campaigns/2024-open-1/apply/papers/uploaded', 'apply'],
  ['POST', '/api/applications/7K3M9Q2TXW4D/corrections', 'site'],
  ['POST', '/api/applications/7K3M9Q2TXW4D/withdrawal', 'site'],
  ['POST', '/api/applications/7K3M9Q2TXW4D/appeal', 'site'],
  ['GET', '/assets/upload.js', 'site'],
  ['GET', '/console', 'console'],
  ['GET', '/console/login', 'console'],
  ['POST', '/console/campaigns/2024-open-1/stages/review/open', 'console'],
  ['GET', '/nowhere/at/all', 'site'],
])('%s %s is answered by %s', (method, path, target) => {
  expect(matchRoute(routes, method, path)?.route.target).toBe(target);
});

test('submission, look-up and sign-in may be asked for less often than the rest', () => {
  const rate = z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() });
  const [stage] = resourcesOf(inject('assemblyDir'), 'AWS::ApiGatewayV2::Stage');
  const rest = rate.parse(stage?.Properties.DefaultRouteSettings);
  const limited = z.record(z.string(), rate).parse(stage?.Properties.RouteSettings);
  expect(Object.keys(limited).toSorted()).toEqual(Object.keys(LIMITS).toSorted());
  const known = routes.map(({ key }) => key);
  for (const [key, own] of Object.entries(limited)) {
    expect(known).toContain(key);
    expect(own.ThrottlingRateLimit).toBeLessThan(rest.ThrottlingRateLimit);
    expect(own.ThrottlingBurstLimit).toBeLessThan(rest.ThrottlingBurstLimit);
  }
  for (const key of ['POST /campaigns/{code}/apply/submit', 'POST /status', 'GET /console/login'])
    expect(limited).toHaveProperty([key]);
  // Every post of an applicant or objector that nobody is signed in for is one of them, but the steps of the form.
  const posts = known.filter((key) => key.startsWith('POST ') && !/apply\/\{proxy|uploads/.test(key));
  expect(posts.filter((key) => !(key in limited))).toEqual([]);
});
