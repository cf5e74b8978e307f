import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startEngine } from './child.ts';
import type { RunningEngine } from './supervised.ts';

const ready = z.object({ ready: z.literal(true), port: z.number().int() });

export type TypescriptEngineOptions = {
  readonly name: string;
  /** Address of the engine's module, engines/<name>-process.ts. */
  readonly module: URL;
  /** Default: any free one. */
  readonly port?: number;
  /** What the module needs to know to start. */
  readonly settings: object;
  readonly log?: string;
  readonly onCrash: (message: string) => void;
};

/** The bucket engine makes the marks of long lists with DES, which OpenSSL 3 keeps among its legacy. */
const FLAGS = ['--disable-warning=ExperimentalWarning', '--openssl-legacy-provider'];

/** Starts one of our own engine modules and waits until it says on which port it listens. */
export const startTypescriptEngine = async (options: TypescriptEngineOptions): Promise<RunningEngine> => {
  let crashed: ((reason: Error) => void) | undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    crashed = reject;
  });
  failed.catch(() => undefined);
  const engine = await startEngine({
    name: options.name,
    command: process.execPath,
    args: [...FLAGS, fileURLToPath(options.module)],
    ipc: true,
    ...(options.log ? { log: options.log } : {}),
    onCrash: (message) => {
      crashed?.(new Error(message));
      options.onCrash(message);
    },
  });
  const listening = new Promise<number>((resolve) => {
    engine.onMessage((message) => {
      const told = ready.safeParse(message);
      if (told.success) resolve(told.data.port);
    });
  });
  engine.send({ settings: { port: options.port ?? 0, ...options.settings } });
  return { ...engine, port: await Promise.race([listening, failed]) };
};
