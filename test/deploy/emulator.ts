import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Engine, startEngine } from '../../infra/local/engines/child.ts';
import { freePort } from '../../infra/local/engines/free-port.ts';
import { CACHE } from './python.ts';

export type Emulator = Engine & { readonly port: number; readonly url: string };

const DEADLINE_MS = 30_000;

/** What it printed the last time, functions included: the place to look when a deployment test fails. */
const LOG = path.join(CACHE, 'emulator.log');

/** Starts ministack on a free port of this machine alone; what it writes stays in `folder`. */
export const startEmulator = async (python: string, folder: string): Promise<Emulator> => {
  const port = await freePort();
  // An address instead of a name: SDKs then keep bucket names out of host names, which no resolver here would know.
  const url = `http://127.0.0.1:${port}`;
  rmSync(LOG, { force: true });
  const engine = await startEngine({
    name: 'AWS emulator',
    command: python,
    args: ['-m', 'ministack'],
    log: LOG,
    env: {
      ...toolEnvironment(),
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      AWS_ENDPOINT_URL: url,
      TMPDIR: folder,
      STATE_DIR: path.join(folder, 'state'),
      S3_DATA_DIR: path.join(folder, 's3'),
      // Listens on a fixed port otherwise.
      IOT_MTLS_ENABLED: '0',
    },
    onCrash: (message) => console.error(message),
  });
  await answering(`${url}/_ministack/health`);
  return { ...engine, port, url };
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
