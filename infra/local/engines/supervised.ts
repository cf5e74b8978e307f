import { setTimeout as rest } from 'node:timers/promises';
import type { Engine } from './child.ts';

export type RunningEngine = Engine & { readonly port: number };

export type SupervisedOptions = {
  readonly name: string;
  /** Starts the engine on a port, on any free one when that is 0. `onCrash` is called when it ends by itself. */
  readonly start: (port: number, onCrash: (message: string) => void) => Promise<RunningEngine>;
  /** Told when the engine ended by itself and runs again. */
  readonly onRestart: (message: string) => void;
  /** Told when the engine does not stay up however often it is started. */
  readonly onCrash: (message: string) => void;
};

export type Supervised = RunningEngine & {
  /** Done each time the engine has started again: what an engine does not keep. */
  afterRestart(step: () => Promise<void>): void;
};

/** An engine that ends so soon after its start, so often in a row, has something that starting it again does not mend. */
const SOON_MS = 2_000;
const MOST_IN_A_ROW = 5;
const REST_MS = 250;

/**
 * Starts an engine, and again on the same port whenever it ends by itself: whoever uses it sees nothing but requests that fail
 * meanwhile. Throws when it does not start the first time.
 */
export const supervised = async (options: SupervisedOptions): Promise<Supervised> => {
  const listeners: ((message: unknown) => void)[] = [];
  const steps: (() => Promise<void>)[] = [];
  let generation = 0;
  let startedAt = 0;
  let inARow = 0;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();

  const startOn = async (port: number): Promise<RunningEngine> => {
    generation += 1;
    const ours = generation;
    startedAt = Date.now();
    const engine = await options.start(port, (message) => {
      // Without a port it has never run: whoever starts it hears of that by the start that fails.
      if (port !== 0 || current !== undefined)
        restarting = restarting.then(() => (ours === generation ? restart(message) : undefined));
    });
    engine.onMessage((message) => {
      for (const listener of listeners) listener(message);
    });
    return engine;
  };
  const restart = async (message: string): Promise<void> => {
    while (!stopping) {
      inARow = Date.now() - startedAt < SOON_MS ? inARow + 1 : 1;
      if (inARow > MOST_IN_A_ROW) {
        options.onCrash(message);
        return;
      }
      try {
        current = await startOn(running().port);
        for (const step of steps) await step();
        if (stopping) await current.stop();
        else options.onRestart(`${message} and was started again`);
        return;
      } catch {
        await current?.stop();
        await rest(REST_MS);
      }
    }
  };

  let current: RunningEngine | undefined;
  const first = await startOn(0);
  current = first;
  const running = (): RunningEngine => current ?? first;
  return {
    name: options.name,
    get pid() {
      return running().pid;
    },
    get port() {
      return running().port;
    },
    send: (message) => running().send(message),
    onMessage: (listener) => {
      listeners.push(listener);
    },
    afterRestart: (step) => {
      steps.push(step);
    },
    stop: async () => {
      stopping = true;
      await running().stop();
      await restarting;
    },
  };
};
