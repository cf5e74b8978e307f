import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTypescriptEngine } from '../../infra/local/engines/typescript-engine.ts';
import { createLifetime, together } from '../../infra/local/lifetime.ts';
import { openAccount } from './account.ts';
import { openEdge } from './edge.ts';
import { startEmulator } from './emulator.ts';
import { CACHE } from './python.ts';
import { apiHost, bootstrap, deploy, type Outputs, type Site } from './stack.ts';

/** A county that was deployed: where it answers, and what its stack told. */
export type Deployed = { readonly code: string; readonly url: string; readonly outputs: Outputs };

declare module 'vitest' {
  interface ProvidedContext {
    site: Site;
    /** Two counties of the same account and region. */
    counties: readonly [Deployed, Deployed];
  }
}

const CLIENT_ID = 'judicial-assistants';
const COUNTIES = ['141027', '141028'] as const;

/** Brings up the emulator and, for each county, an identity provider and a public address; deploys both counties. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const lifetime = createLifetime();
  try {
    const folder = lifetime.temporary('deploy');
    const { port, url } = lifetime.started(await startEmulator(process.env.EMULATOR_PYTHON ?? '', folder));
    const site = { endpoint: url, folder };
    await bootstrap(site);
    const deployOne = async (code: string): Promise<Deployed> => {
      const edge = lifetime.started(await openEdge());
      const oidc = lifetime.started(await startProvider(code, edge.url, folder));
      const outputs = await deploy(site, code, {
        PublicUrl: edge.url,
        OidcIssuer: `http://127.0.0.1:${oidc.port}`,
        OidcClientId: CLIENT_ID,
      });
      edge.serve({ port, host: `${apiHost(outputs)}:${port}` });
      return { code, url: edge.url, outputs };
    };
    const [first, second] = await together([deployOne(COUNTIES[0]), deployOne(COUNTIES[1])]);
    project.provide('site', site);
    project.provide('counties', [first, second]);
  } catch (error) {
    await lifetime.end();
    throw error;
  }
  return async () => {
    try {
      await keepLogs(project.getProvidedContext().site);
    } finally {
      await lifetime.end();
    }
  };
}

/** What functions printed lies beside the emulator's own log: where to look when one of them answers with 500. */
const keepLogs = async ({ endpoint }: Site): Promise<void> =>
  writeFile(path.join(CACHE, 'functions.log'), (await openAccount(endpoint).logLines()).join('\n'));

const startProvider = (county: string, origin: string, folder: string) =>
  startTypescriptEngine({
    name: 'OpenID',
    module: new URL('../../infra/local/engines/oidc-process.ts', import.meta.url),
    settings: {
      folder: path.join(folder, `oidc-${county}`),
      county,
      clientId: CLIENT_ID,
      redirectUris: [`${origin}/console/callback`],
      postLogoutUris: [`${origin}/console`, `${origin}/`],
    },
    onCrash: (message) => console.error(message),
  });
