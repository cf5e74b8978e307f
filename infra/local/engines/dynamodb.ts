import { createRequire } from 'node:module';
import path from 'node:path';
import { endLeftover, rememberProcess } from '../data-folder.ts';
import { startEngine } from './child.ts';
import { freePort } from './free-port.ts';
import { orderStream } from './stream-order.ts';
import type { RunningEngine } from './supervised.ts';

export type DynamodbOptions = {
  /** File that keeps the tables. */
  readonly database: string;
  /** Default: any free one. */
  readonly port?: number;
  readonly log?: string;
  readonly onCrash: (message: string) => void;
};

const DEADLINE_MS = 10_000;

/**
 * Starts the DynamoDB engine and waits until it answers. One that a killed runner left behind with the same file is ended first: it
 * does not end with whoever started it, and two would write the file at once.
 * Throws an Error of one line that says what to install when this platform's package is missing.
 */
export const startDynamodb = async (options: DynamodbOptions): Promise<RunningEngine> => {
  const owner = `${options.database}.pid`;
  await endLeftover(owner);
  const port = options.port || (await freePort());
  let crashed = false;
  const engine = await startEngine({
    name: 'DynamoDB',
    command: findBinary(),
    args: ['--host', '127.0.0.1', '--port', String(port), '--db-path', options.database],
    ...(options.log ? { log: options.log } : {}),
    onCrash: (message) => {
      crashed = true;
      options.onCrash(message);
    },
  });
  const { forget } = rememberProcess(owner, engine.pid);
  const stop = () => engine.stop().finally(forget);
  try {
    await answering(port, () => crashed);
    await orderStream(options.database);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...engine, port, stop };
};

/**
 * Path of the engine's program for a platform (`linux-x64`: this one).
 * Throws an Error of one line that says what to install when its package is missing.
 */
export const findBinary = (platform = `${process.platform}-${process.arch}`): string => {
  const name = `@dynoxide/${platform}`;
  try {
    const file = platform.startsWith('win32') ? 'dynoxide.exe' : 'dynoxide';
    const found = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return path.join(path.dirname(found), file);
  } catch (cause) {
    throw new Error(`缺少本平台的数据库引擎（engine missing），请安装：npm install --no-save ${name}`, {
      cause,
    });
  }
};

const answering = async (port: number, isGone: () => boolean): Promise<void> => {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline && !isGone()) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resume) => setTimeout(resume, 10));
  }
  throw new Error(`the DynamoDB engine does not answer on port ${port}`);
};
