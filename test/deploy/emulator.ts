import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Engine, startEngine } from '../../infra/local/engines/child.ts';
import { freePort } from '../../infra/local/engines/free-port.ts';
import { CACHE } from './python.ts';

export type Emulator = Engine & { readonly port: number };

const DEADLINE_MS = 30_000;

/** What it printed the last time, functions included: the place to look when a deployment test fails. */
const LOG = path.join(CACHE, 'emulator.log');

/**
 * Starts ministack for this machine alone; what it writes stays in `folder`. Policies decide as on AWS: of roles, buckets, queues
 * and keys. Some refuse whatever does not come over TLS, so clients go through `endpoint`, which says that they did.
 */
export const startEmulator = async (python: string, folder: string, endpoint: URL): Promise<Emulator> => {
  const port = await freePort();
  rmSync(LOG, { force: true });
  const engine = await startEngine({
    name: 'AWS emulator',
    command: python,
    args: ['-m', 'hypercorn', 'ministack.app:app', '--bind', `127.0.0.1:${port}`, '--log-level', 'INFO'],
    log: LOG,
    env: {
      ...toolEnvironment(),
      // Addresses of queues are made of it, and functions send there.
      GATEWAY_PORT: endpoint.port,
      // An address instead of a name: SDKs then keep bucket names out of host names, which no resolver here would know.
      AWS_ENDPOINT_URL: endpoint.origin,
      AUTH: 'true',
      TMPDIR: folder,
      STATE_DIR: path.join(folder, 'state'),
      S3_DATA_DIR: path.join(folder, 's3'),
      // Listens on a fixed port otherwise.
      IOT_MTLS_ENABLED: '0',
    },
    onCrash: (message) => console.error(message),
  });
  await answering(`http://127.0.0.1:${port}/_ministack/health`);
  return { ...engine, port };
};

/** Ours for a tool: with this very Node first, and without anything that could lead it to somebody's real account. */
export const toolEnvironment = (): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('AWS_'),
    ),
  ),
  PATH: [path.dirname(process.execPath), process.env.PATH ?? ''].join(path.delimiter),
});

const answering = async (url: string): Promise<void> => {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`the AWS emulator does not answer at ${url}`);
};
