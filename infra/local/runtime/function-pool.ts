import type { Writable } from 'node:stream';
import { type Environment, startEnvironment } from './environment.ts';

/** What the template says of one function. */
export type FunctionSpec = {
  readonly name: string;
  /** Path of the bundle's entry module. */
  readonly entry: string;
  /** Name of the exported handler. */
  readonly handler: string;
  readonly timeoutMs: number;
  /** Megabytes. */
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, string>>;
};

/** How an invocation ended. `payload` is JSON text. */
export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };

export type FunctionPool = {
  readonly name: string;
  /** Runs the handler with one event, in an idle environment, a new one, or the next that becomes free. Never rejects. */
  invoke(event: unknown): Promise<Outcome>;
  stop(): Promise<void>;
};

/** More threads than this only wait for each other on a laptop. */
const MAX_ENVIRONMENTS = 4;

const STOPPED: Outcome = {
  ok: false,
  errorType: 'Runtime.Stopped',
  errorMessage: 'the local cloud is stopping',
};

/** The execution environments of one function, started when needed. */
export const createFunctionPool = (spec: FunctionSpec, log: Writable): FunctionPool => {
  const all = new Set<Environment>();
  const idle: Environment[] = [];
  const waiting: ((environment: Environment | undefined) => void)[] = [];
  let stopped = false;

  const start = (): Environment => {
    const environment = startEnvironment(spec, log);
    all.add(environment);
    return environment;
  };
  const take = (): Environment | Promise<Environment | undefined> => {
    const free = idle.pop();
    if (free?.alive()) return free;
    if (free) all.delete(free);
    if (all.size < MAX_ENVIRONMENTS) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (used: Environment): void => {
    if (!used.alive()) all.delete(used);
    if (stopped) return;
    const next = waiting.shift();
    if (next) next(used.alive() ? used : start());
    else if (used.alive()) idle.push(used);
  };

  return {
    name: spec.name,
    invoke: async (event) => {
      const environment = stopped ? undefined : await take();
      if (!environment) return STOPPED;
      try {
        return await environment.invoke(event);
      } finally {
        giveBack(environment);
      }
    },
    stop: async () => {
      stopped = true;
      for (const refuse of waiting.splice(0)) refuse(undefined);
      await Promise.all([...all].map((environment) => environment.stop()));
      all.clear();
    },
  };
};
