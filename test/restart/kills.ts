import type { CloudProcess } from './cloud-process.ts';
import { seeded, shuffled } from './seeded.ts';

/**
 * What is killed. Functions and relay run as threads of the runner, so they end with it; engines are processes of their own. The runner's
 * end takes with it the queue engine, which ends with whoever started it.
 */
export const KINDS = ['runner', 'DynamoDB', 'SQS', 'S3'] as const;
export type Kind = (typeof KINDS)[number];

export type Kill = {
  readonly kind: Kind;
  /** Share of all answers after which it happens, 0 to 1. */
  readonly after: number;
};

/** So many kills at moments that follow from the seed, every kind as often as the others or once more. */
export const planKills = (seed: number, count: number): readonly Kill[] => {
  const next = seeded(seed);
  const kinds = Array.from({ length: count }, (_, place) => KINDS[place % KINDS.length] ?? 'runner');
  const moments = Array.from({ length: count }, () => next()).sort((a, b) => a - b);
  return shuffled(kinds, next).map((kind, place) => ({ kind, after: moments[place] ?? 0 }));
};

const PATIENCE_MS = 30_000;

/** Kills an engine with SIGKILL and waits until the runner has started another. */
const killEngine = async (cloud: CloudProcess, name: string): Promise<void> => {
  const before = (await cloud.ask()).pids[name] ?? 0;
  process.kill(before, 'SIGKILL');
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    await new Promise((resume) => setTimeout(resume, 20));
    if ((await cloud.ask()).pids[name] !== before) return;
  }
  throw new Error(`nobody started the ${name} engine again`);
};

/** Returns once what was killed runs again. */
export const kill = async (cloud: CloudProcess, kind: Kind): Promise<void> => {
  if (kind === 'runner') await cloud.killAndRestart();
  else await killEngine(cloud, kind);
};
