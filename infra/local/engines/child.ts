import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';

/** A process of the local cloud. */
export type Engine = {
  readonly name: string;
  readonly pid: number;
  /** Sends a request to an engine written in TypeScript (engines/*-process.ts). */
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when the process is gone; asks first, insists after two seconds. */
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** File that takes what the engine prints; without it nothing is kept. */
  readonly log?: string;
  /** Its whole environment; default: the one of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** With a channel for messages. */
  readonly ipc?: boolean;
  /** Called when the engine ends and nobody asked it to. */
  readonly onCrash: (message: string) => void;
};

const PATIENCE_MS = 2_000;
const running = new Set<ChildProcess>();

// The last resort: whatever way this process ends, what it started ends with it.
process.on('exit', () => {
  // The whole group, which each leads (detached): an engine may have started others.
  for (const { pid } of running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
});

/** Starts an engine in a process of its own. Throws when the command cannot be run. */
export const startEngine = async (options: StartOptions): Promise<Engine> => {
  const output = options.log ? openSync(options.log, 'a') : 'ignore';
  const stdio = options.ipc
    ? (['ignore', output, output, 'ipc'] as const)
    : (['ignore', output, output] as const);
  // Detached: a terminal's Ctrl-C goes to all its processes, but engines must outlive the draining of what uses them.
  const child = spawn(options.command, [...options.args], {
    stdio: [...stdio],
    detached: true,
    ...(options.env && { env: options.env }),
  });
  running.add(child);
  let stopping = false;
  const gone = new Promise<void>((done) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      done();
      if (!stopping) options.onCrash(`the ${options.name} engine stopped (${signal ?? code})`);
    });
  });
  await once(child, 'spawn');
  return {
    name: options.name,
    pid: child.pid ?? 0,
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    stop: async () => {
      stopping = true;
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await gone;
      clearTimeout(insist);
    },
  };
};
