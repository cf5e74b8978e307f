import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const state = z.object({
  url: z.string(),
  now: z.number(),
  pids: z.record(z.string(), z.number().int()),
  endpoints: z.object({
    dynamodb: z.string(),
    s3: z.string(),
    sqs: z.string(),
    kms: z.string(),
    secrets: z.string(),
    oidc: z.string(),
  }),
  tableName: z.string(),
  queueUrls: z.record(z.string(), z.string()),
  bucketNames: z.record(z.string(), z.string()),
});
export type CloudState = z.infer<typeof state>;
const reply = z.object({ id: z.number(), state: state.optional(), error: z.string().optional() });

export type CloudProcessOptions = {
  readonly county: string;
  readonly dataDir: string;
  readonly assemblyDir: string;
  readonly port: number;
  /** Where its clock stands when it starts; a start after a kill goes on where the clock was. */
  readonly now: number;
};

/** The local cloud in a process of its own. */
export type CloudProcess = {
  /** As it was told last. */
  state(): CloudState;
  /** Asks anew. Rejects when it is not running. */
  ask(): Promise<CloudState>;
  /** Waits until nothing is on its way, moves the clock on, and waits again. */
  advance(ms: number): Promise<CloudState>;
  /** Kills it with SIGKILL and starts it again on the same port and folder. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
};

const RUNNER = fileURLToPath(new URL('./runner.ts', import.meta.url));

/** Throws when it does not start. */
export const startCloudProcess = async (options: CloudProcessOptions): Promise<CloudProcess> => {
  const waiting = new Map<number, { done(state: CloudState): void; fail(error: Error): void }>();
  let asked = 0;
  let child: ChildProcess;
  let last: CloudState | undefined;

  const expectReply = (id: number): Promise<CloudState> =>
    new Promise((done, fail) => {
      waiting.set(id, { done, fail });
    });
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', RUNNER], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      const { id, state: told, error } = reply.parse(message);
      const one = waiting.get(id);
      waiting.delete(id);
      if (told === undefined) one?.fail(new Error(error));
      else {
        last = told;
        one?.done(told);
      }
    });
    child.once('exit', () => {
      for (const { fail } of waiting.values()) fail(new Error('the local cloud ended'));
      waiting.clear();
    });
    const running = expectReply(0);
    child.send({ ...options, now: last?.now ?? options.now });
    await running;
  };
  const request = (advance?: number): Promise<CloudState> => {
    asked += 1;
    const answered = expectReply(asked);
    child.send({ id: asked, ...(advance !== undefined && { advance }) });
    return answered;
  };

  await start();
  return {
    state: () => {
      if (last === undefined) throw new Error('the local cloud has not told anything');
      return last;
    },
    ask: () => request(),
    advance: request,
    killAndRestart: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await start();
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
};
