import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { portOf } from '../../infra/local/engines/engine-process.ts';
import { DEMO_ACCOUNTS } from '../../infra/local/staff.ts';

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'judicial-start-'));
const programs: ChildProcess[] = [];
afterAll(async () => {
  for (const program of programs) program.kill('SIGTERM');
  await rm(data, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  return port;
};

/** Starts on the given port and answers the screen it shows once everything runs. */
const start = async (port: number) => {
  const program = spawn(process.execPath, [
    START,
    '--county',
    '141082',
    '--data',
    data,
    '--port',
    String(port),
  ]);
  programs.push(program);
  let screen = '';
  for await (const chunk of program.stdout) {
    screen += chunk;
    if (screen.includes('Ctrl-C')) break;
  }
  return { program, screen };
};

const processesWith = (text: string): readonly string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text));

// Twice the whole way from bundling to the first page: longer than other tests.
const LIMIT_MS = 180_000;

test('shows every address and account, and an interrupt ends all it started', {
  timeout: LIMIT_MS,
}, async () => {
  const port = await freePort();
  const { program, screen } = await start(port);
  expect(screen).toContain('霍州市司法局');
  expect(screen).toContain(`http://localhost:${port}/console`);
  for (const { account, name } of DEMO_ACCOUNTS) expect(screen).toMatch(new RegExp(`${account} +${name}`));
  expect(processesWith(`${data}/tables.db`)).toHaveLength(1);

  program.kill('SIGINT');
  expect(await once(program, 'exit')).toEqual([0, null]);
  expect(processesWith(data)).toEqual([]);

  const again = await start(port);
  const campaign = /campaigns\/\S+/.exec(screen)?.[0];
  expect(campaign).toBeDefined();
  expect(again.screen).toContain(campaign);
  again.program.kill('SIGTERM');
  expect(await once(again.program, 'exit')).toEqual([0, null]);
});
