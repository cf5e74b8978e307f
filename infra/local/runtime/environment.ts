import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { FunctionSpec, Outcome } from './function-pool.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), payload: z.string() }),
  z.object({ ok: z.literal(false), errorType: z.string(), errorMessage: z.string() }),
]);

/** One execution environment: a worker thread that has loaded the function's bundle. */
export type Environment = {
  /** Handles one event; never rejects. Must not be called again before it has answered. */
  invoke(event: unknown): Promise<Outcome>;
  /** False once the thread is gone: after a crash, a time-out or `stop`. */
  alive(): boolean;
  stop(): Promise<void>;
};

/** As Lambda closes an invocation in its log: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html */
const reportLine = ({ memorySize }: FunctionSpec, ms: number): string =>
  `REPORT Duration: ${ms.toFixed(2)} ms\tMemory Size: ${memorySize} MB\n`;

/** Lambda gives a bundle ten seconds to load. */
const INIT_MS = 10_000;

/** Starts a thread for the function; what it prints goes to `log`. */
export const startEnvironment = (spec: FunctionSpec, log: Writable): Environment => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: {
      entry: spec.entry,
      handler: spec.handler,
      functionName: spec.name,
      memorySize: spec.memorySize,
    },
    env: { ...spec.environment },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: spec.memorySize },
    stdout: true,
    stderr: true,
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  let alive = true;
  let settle: ((outcome: Outcome) => void) | undefined;
  let crash = 'Runtime exited without providing a reason';
  const finish = (outcome: Outcome) => {
    settle?.(outcome);
    settle = undefined;
  };
  const ready = new Promise<void>((resolve) => worker.once('message', () => resolve()));
  worker.on('message', (message: unknown) => {
    const told = answer.safeParse(message);
    if (told.success) finish(told.data);
  });
  worker.on('error', (error) => {
    crash = error instanceof Error ? error.message : String(error);
    log.write(`${error instanceof Error ? error.stack : error}\n`);
  });
  worker.on('exit', () => {
    alive = false;
    finish({ ok: false, errorType: 'Runtime.ExitError', errorMessage: crash });
  });
  const timeOut = (errorMessage: string) => {
    log.write(`${errorMessage}\n`);
    finish({ ok: false, errorType: 'Sandbox.Timedout', errorMessage });
    alive = false;
    void worker.terminate();
  };
  return {
    alive: () => alive,
    stop: async () => {
      alive = false;
      await worker.terminate();
    },
    invoke: (event) =>
      new Promise<Outcome>((resolve) => {
        if (!alive) {
          resolve({ ok: false, errorType: 'Runtime.ExitError', errorMessage: crash });
          return;
        }
        let timer = setTimeout(() => timeOut('Init timed out after 10 seconds'), INIT_MS);
        let started: number | undefined;
        settle = (outcome) => {
          clearTimeout(timer);
          if (started !== undefined) log.write(reportLine(spec, performance.now() - started));
          resolve(outcome);
        };
        void ready.then(() => {
          if (!settle) return;
          clearTimeout(timer);
          started = performance.now();
          const limit = spec.timeoutMs;
          timer = setTimeout(
            () => timeOut(`Task timed out after ${(limit / 1000).toFixed(2)} seconds`),
            limit,
          );
          worker.postMessage({
            requestId: randomUUID(),
            event: JSON.stringify(event),
            deadline: Date.now() + limit,
          });
        });
      }),
  };
};
