import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { type Activity, type Loop, pause } from './activity.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Passes } from './event-filter.ts';

export type StreamConsumerOptions = {
  readonly batchSize: number;
  /** How long records are gathered for a batch that is not full, from the first of them on. */
  readonly windowMs: number;
  /** Records that do not pass are left out; they wake nobody. */
  readonly passes: Passes;
  readonly checkpoints: Checkpoints;
  readonly activity: Activity;
  /** Handles records in order until none is left; never rejects. Calls `done` with each sequence number it is finished with. */
  readonly handle: (
    records: readonly StreamRecord[],
    done: (sequenceNumber: string) => void,
    signal: AbortSignal,
  ) => Promise<void>;
};

export type StreamConsumer = Loop & {
  /** The last record of a shard that was handled; undefined before the first. */
  after(shardId: string): string | undefined;
  /** Takes records of a shard, in their order, each once. */
  hear(shardId: string, records: readonly StreamRecord[]): void;
  /** Resolves when everything heard before this call has been handled; whoever waits ends the gathering. */
  drained(): Promise<void>;
};

/** Pause between two looks at what was gathered. */
const IDLE_MS = 50;

/** What has been heard of a shard and not been handled: the records to hand over, since when, and the number of the last that was heard. */
type Gathered = { readonly wanted: readonly StreamRecord[]; readonly since: number; readonly last: string };

/** Whether a record comes later in its shard than another: sequence numbers are decimal and of any length. */
export const isAfter = (one: string, other: string | undefined): boolean =>
  other === undefined || BigInt(one) > BigInt(other);

/** Gathers what one event source wants of a stream, and hands it over in batches, in order, from its own checkpoint on. */
export const consumeStream = (options: StreamConsumerOptions): StreamConsumer => {
  const { checkpoints, activity } = options;
  const ending = new AbortController();
  const heard = new Map<string, Gathered>();
  const waiting: (() => void)[] = [];
  let arrived = new AbortController();

  const hear = (shardId: string, all: readonly StreamRecord[]): void => {
    const handled = checkpoints.find(shardId);
    const records = all.filter(({ dynamodb }) => isAfter(dynamodb?.SequenceNumber ?? '', handled));
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined) return;
    const { wanted: before = [], since = Date.now() } = heard.get(shardId) ?? {};
    heard.set(shardId, {
      wanted: [...before, ...records.filter(options.passes)],
      since: before.length > 0 ? since : Date.now(),
      last,
    });
    arrived.abort();
  };

  const isDue = ({ wanted, since }: Gathered): boolean =>
    wanted.length === 0 ||
    wanted.length >= options.batchSize ||
    waiting.length > 0 ||
    Date.now() - since >= options.windowMs;

  const handOver = async (shardId: string, { wanted, last }: Gathered): Promise<void> => {
    const done = (number: string) => checkpoints.save(shardId, number);
    const batch = wanted.slice(0, options.batchSize);
    const rest = wanted.slice(options.batchSize);
    if (rest.length > 0) heard.set(shardId, { wanted: rest, since: 0, last });
    else heard.delete(shardId);
    if (batch.length > 0) await options.handle(batch, done, ending.signal);
    if (rest.length === 0 && !ending.signal.aborted && !heard.has(shardId)) done(last);
    activity.record(batch.length);
  };

  const keepHandling = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const next = [...heard].find(([, gathered]) => isDue(gathered));
      if (next !== undefined) {
        await handOver(...next);
        continue;
      }
      if (heard.size === 0) for (const resolve of waiting.splice(0)) resolve();
      await pause(IDLE_MS, AbortSignal.any([ending.signal, arrived.signal]));
      arrived = new AbortController();
    }
    for (const resolve of waiting) resolve();
  };
  const running = keepHandling();

  return {
    after: (shardId) => checkpoints.find(shardId),
    hear,
    drained: async () => {
      if (ending.signal.aborted) return;
      const handled = new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      arrived.abort();
      await handled;
    },
    stop: async () => {
      ending.abort();
      await running;
    },
  };
};
