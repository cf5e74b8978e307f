import { beforeAll, describe, expect, inject, test } from 'vitest';
import { seedCampaign } from '../../infra/local/seed.ts';
import { findCounty } from '../../shared/counties/index.ts';
import { applyByForm, lookUp, type Receipt, screened } from './journey.ts';

const [one, other] = inject('counties');
const receipts = new Map<string, Receipt>();
const campaigns = new Map<string, string>();

describe.each([one, other])('county $code, deployed', ({ code, url }) => {
  test('staff sign in, have the number filed, and publish a campaign', async () => {
    const county = findCounty(code);
    if (!county) throw new Error(code);
    campaigns.set(code, await seedCampaign(url, county, Date.now()));
    expect((await fetch(`${url}/campaigns/${campaigns.get(code)}`)).status).toBe(200);
  });

  test('an applicant applies by the form, and the page shows what the screening found', async () => {
    const receipt = await applyByForm(url, code, campaigns.get(code) ?? '');
    receipts.set(code, receipt);
    const page = await screened(url, receipt);
    expect(page).toContain('没有发现不符合的条件');
  });
});
