import { expect, test } from 'vitest';
import { matchRoute } from '../../infra/local/http/routes.ts';
import { ROUTES } from '../../infra/routes.ts';

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
  ['POST', '/console/campaigns/2024-open-1/stages/review/open', 'console'],
  ['GET', '/nowhere/at/all', 'site'],
])('%s %s is answered by %s', (method, path, target) => {
  expect(matchRoute(routes, method, path)?.route.target).toBe(target);
});
