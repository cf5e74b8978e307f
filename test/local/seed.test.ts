import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { seedCampaign } from '../../infra/local/seed.ts';
import { findCounty } from '../../shared/counties/index.ts';
import { testCloud } from '../setup/cloud.ts';

const county = findCounty('141024');
const START = Date.parse('2024-06-20T02:00:00Z');

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({ county: '141024', now: START });
});
afterAll(() => cloud.stop());

const seed = () => {
  if (!county) throw new Error('county 141024 has no file');
  return seedCampaign(cloud.url, county, cloud.clock.now());
};

test('one campaign is open for registration, however often the local cloud starts', async () => {
  const code = await seed();
  expect(await seed()).toBe(code);
  const response = await fetch(`${cloud.url}/api/campaigns/${code}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('大槐树司法所');
});

test('when its registration has closed, another one opens', async () => {
  cloud.clock.set(START);
  const first = await seed();
  cloud.clock.advance(6 * 86_400_000);
  const second = await seed();
  expect(second).not.toBe(first);
  expect(await seed()).toBe(second);
});
