import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../infra/local/staff.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { testCloud } from '../setup/cloud.ts';
import { writeAssembly } from './mini-assembly.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({ assemblyDir: writeAssembly({ resources: {} }) });
});
afterAll(() => cloud.stop());

const VERIFIER = 'v'.repeat(43);
const CLIENT = 'judicial-assistants-local';

/** Walks to the provider's form as a browser would; answers the form's address and the browser. */
const openForm = async () => {
  const browser = createClient(cloud.url);
  const address = new URL('/auth', cloud.endpoints.oidc);
  address.search = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: `${cloud.url}/console/callback`,
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'here',
  }).toString();
  return { browser, form: await browser.send(address.href) };
};

test.each(DEMO_ACCOUNTS)('$account signs in and is $name with $roles', async ({ account, name, roles }) => {
  const { browser, form } = await openForm();
  const body = new URLSearchParams({ account, password: DEMO_PASSWORD });
  const landed = await browser.send(form.url, { method: 'POST', body });
  const code = new URL(landed.url).searchParams.get('code') ?? '';
  const tokens = await fetch(new URL('/token', cloud.endpoints.oidc), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: CLIENT,
      redirect_uri: `${cloud.url}/console/callback`,
      code_verifier: VERIFIER,
    }),
  });
  const { id_token } = await tokens.json();
  const keys = createRemoteJWKSet(new URL('/jwks', cloud.endpoints.oidc));
  const { payload } = await jwtVerify(id_token, keys, { issuer: cloud.endpoints.oidc, audience: CLIENT });
  expect(payload).toMatchObject({
    sub: account,
    name,
    county: '141002',
    roles,
    acr: 'urn:linfen:two-factor',
  });
});

test('a wrong password leaves the form where it is', async () => {
  const { browser, form } = await openForm();
  const body = new URLSearchParams({ account: 'officer01', password: 'guess' });
  const answer = await browser.send(form.url, { method: 'POST', body });
  expect(answer.status).toBe(401);
  expect(answer.url).toBe(form.url);
  expect(answer.text).toContain('账号或密码不正确');
});
