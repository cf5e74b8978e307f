import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod';
import { startTypescriptEngine } from '../../infra/local/engines/typescript-engine.ts';
import {
  BUCKET,
  type Engines,
  INDEX,
  KEY_ID,
  LOG_KEY_ID,
  SECRET_ID,
  startEngines,
  TABLE,
} from '../adapters/engines.ts';

export const COUNTY = '141002';
/** 20 June 2024, 10:00: the moment of every request. */
export const NOW = Date.parse('2024-06-20T10:00:00+08:00');

/** A deployed function as Lambda calls it; what it answers is still to be judged. */
export type Deployed = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;
export type Deployments = Readonly<Record<string, Deployed>>;

export type County = { readonly functions: Deployments; stop(): Promise<void> };

const startProvider = async (folder: string) =>
  startTypescriptEngine({
    name: 'OpenID',
    module: new URL('../../infra/local/engines/oidc-process.ts', import.meta.url),
    settings: {
      folder,
      county: COUNTY,
      clientId: 'fuzz',
      redirectUris: ['http://localhost/console/callback'],
      postLogoutUris: ['http://localhost/'],
    },
    onCrash: (message) => console.error(message),
  });

const settings = (issuer: string) => ({
  COUNTY,
  TABLE_NAME: TABLE,
  INDEX_NAME: INDEX,
  DOCUMENT_BUCKET: BUCKET,
  NOTICE_BUCKET: BUCKET,
  KMS_KEY_ID: KEY_ID,
  LOG_KEY_ID,
  LOG_ORIGIN: 'fuzz.example',
  SECRET_ID,
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'fuzz',
  OIDC_ACR: 'urn:linfen:two-factor',
  PUBLIC_URL: '',
});

const module = z.object({ handler: z.custom<Deployed>((value) => typeof value === 'function') });

/** The HTTP functions of one county out of their bundles (infra/bundle.ts), in this process over real engines. */
export const openCounty = async (bundles: string): Promise<County> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'judicial-fuzz-'));
  const engines: Engines = await startEngines('dynamodb', 'keys', 's3');
  const provider = await startProvider(folder);
  Object.assign(process.env, settings(`http://127.0.0.1:${provider.port}`));
  const loaded = await Promise.all(
    ['site', 'apply', 'intake', 'console'].map(async (name): Promise<[string, Deployed]> => {
      const file = pathToFileURL(path.join(bundles, name, 'index.mjs')).href;
      return [name, module.parse(await import(file)).handler];
    }),
  );
  return {
    functions: Object.fromEntries(loaded),
    stop: async () => {
      await provider.stop();
      await engines.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
