import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIdProvider } from '../../../functions/console/session/identity-provider.ts';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { portOf } from '../../../infra/local/engines/engine-process.ts';
import { ACR, DEMO_PASSWORD } from '../../../infra/local/staff.ts';
import { createClient } from '../../../infra/rehearsal/client.ts';
import { writeAssembly } from '../../local/mini-assembly.ts';
import { testCloud } from '../../setup/cloud.ts';

const CLIENT = 'judicial-assistants-local';

let cloud: Cloud;
let others: Server;
let otherKeys: JSONWebKeySet;
beforeAll(async () => {
  cloud = await testCloud({ assemblyDir: writeAssembly({ resources: {} }) });
  const own = await (await fetch(`${cloud.endpoints.oidc}/jwks`)).json();
  const { publicKey } = await generateKeyPair(own.keys[0].alg ?? 'RS256');
  // Another key under the id of the provider's own.
  otherKeys = {
    keys: [{ ...(await exportJWK(publicKey)), kid: own.keys[0].kid, alg: own.keys[0].alg, use: 'sig' }],
  };
  others = createServer((_, response) => response.end(JSON.stringify(otherKeys)));
  await new Promise<void>((resolve) => {
    others.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  others.close();
  await cloud.stop();
});

/** An officer signs in, the county naming these keys or none. */
const signIn = async (jwksUri?: string) => {
  const settings = { issuer: cloud.endpoints.oidc, clientId: CLIENT, acr: [ACR] };
  const provider = openIdProvider({ ...settings, ...(jwksUri && { jwksUri }) });
  const { location, pending } = await provider.begin(`${cloud.url}/console/callback`, '/console');
  const browser = createClient(cloud.url);
  const form = await browser.send(location);
  const body = new URLSearchParams({ account: 'officer01', password: DEMO_PASSWORD });
  const landed = await browser.send(form.url, { method: 'POST', body });
  return provider.finish(new URL(landed.url), pending);
};

test('without keys named by the county those of the provider’s metadata count', async () => {
  expect(await signIn()).toMatchObject({ ok: true, value: { account: 'officer01' } });
});

test('keys named by the county are those that count', async () => {
  expect(await signIn(`${cloud.endpoints.oidc}/jwks`)).toMatchObject({ ok: true });
  const other = `http://127.0.0.1:${portOf(others.address())}/jwks`;
  expect(await signIn(other)).toMatchObject({ ok: false, refusal: { code: 'auth.failed' } });
});
