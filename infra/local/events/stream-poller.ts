import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { MovableClock } from '../clock.ts';
import { type Activity, type Loop, pause } from './activity.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Passes } from './event-filter.ts';

export type StreamPollerOptions = {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly batchSize: number;
  /** How long records are gathered for a batch that is not full, from the first of them on. */
  readonly windowMs: number;
  /** Records that do not pass are left out; they wake nobody. */
  readonly passes: Passes;
  readonly checkpoints: Checkpoints;
  readonly activity: Activity;
  readonly clock: MovableClock;
  /** Handles records in order until none is left; never rejects. Calls `done` with each sequence number it is finished with. */
  readonly handle: (
    records: readonly StreamRecord[],
    done: (sequenceNumber: string) => void,
    signal: AbortSignal,
  ) => Promise<void>;
};

export type StreamPoller = Loop & {
  /** Resolves when everything written before this call has been handled; whoever waits ends the gathering. */
  drained(): Promise<void>;
};

/** Pause between two looks at an empty stream. */
const EMPTY_MS = 50;
/** How long to rest when the engine does not answer. */
const ENGINE_REST_MS = 200;

/** What has been read of a shard and not been handled: the records to hand over, since when, and the number of the last that was read. */
type Gathered = { readonly wanted: readonly StreamRecord[]; readonly since: number; readonly last: string };

/**
 * Reads every shard of a table's stream from its checkpoint on, or from the beginning, for ever. A record says when it was written
 * by this cloud's clock: the engine only knows real time. What was written before the clock is moved is read before anything else
 * happens, so that it bears the time before.
 */
export const pollStream = (options: StreamPollerOptions): StreamPoller => {
  const { clock } = options;
  const ending = new AbortController();
  const read = new Map<string, Gathered>();
  const reader = createReader(options, read);
  const waiting: (() => void)[] = [];
  let arrived = new AbortController();
  let reading: Promise<unknown> = Promise.resolve();

  /** One look after another: two at once would read the same records twice. */
  const look = (at: () => number): Promise<number> => {
    const next = reading.then(async () => {
      const seen = await reader.look(at());
      if (seen > 0) arrived.abort();
      return seen;
    });
    reading = next.catch(() => undefined);
    return next;
  };
  const lookToTheEnd = async (at: () => number): Promise<void> => {
    while (!ending.signal.aborted) {
      const seen = await look(at).catch(() => pause(ENGINE_REST_MS, ending.signal).then(() => 1));
      if (seen === 0) return;
    }
  };
  // While what was written before a move is still being read, nothing is stamped with a moment after it: the stream never goes back.
  const moves: number[] = [];
  const now = (): number => moves[0] ?? clock.now();
  let settling: Promise<void> = Promise.resolve();
  clock.onMove((before) => {
    moves.push(before);
    settling = settling.then(async () => {
      await lookToTheEnd(() => before);
      moves.shift();
    });
    return settling;
  });

  const keepReading = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const seen = await look(now).catch(() => pause(ENGINE_REST_MS, ending.signal).then(() => 1));
      if (seen === 0) await pause(EMPTY_MS, ending.signal);
    }
  };

  const isDue = ({ wanted, since }: Gathered): boolean =>
    wanted.length === 0 ||
    wanted.length >= options.batchSize ||
    waiting.length > 0 ||
    Date.now() - since >= options.windowMs;

  const handOver = async (shardId: string, { wanted, last }: Gathered): Promise<void> => {
    const done = (number: string) => options.checkpoints.save(shardId, number);
    const batch = wanted.slice(0, options.batchSize);
    const rest = wanted.slice(options.batchSize);
    if (rest.length > 0) read.set(shardId, { wanted: rest, since: 0, last });
    else read.delete(shardId);
    if (batch.length > 0) await options.handle(batch, done, ending.signal);
    if (rest.length === 0 && !ending.signal.aborted && !read.has(shardId)) done(last);
    options.activity.record(batch.length);
  };

  const keepHandling = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const next = [...read].find(([, gathered]) => isDue(gathered));
      if (next !== undefined) {
        await handOver(...next);
        continue;
      }
      if (read.size === 0) for (const resolve of waiting.splice(0)) resolve();
      await pause(EMPTY_MS, AbortSignal.any([ending.signal, arrived.signal]));
      arrived = new AbortController();
    }
    for (const resolve of waiting) resolve();
  };
  const running = Promise.all([keepReading(), keepHandling()]);

  return {
    drained: async () => {
      await lookToTheEnd(now);
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

type Reader = {
  /** Reads a page of every shard and says when it was written; answers how many records there were. Rejects when the engine does not answer. */
  look(at: number): Promise<number>;
};

const createReader = (options: StreamPollerOptions, read: Map<string, Gathered>): Reader => {
  const iterators = new Map<string, string>();
  const lastRead = new Map<string, string>();
  const page = async (shardId: string, at: number): Promise<number> => {
    const iterator = iterators.get(shardId) ?? (await startIterator(options, shardId, lastRead.get(shardId)));
    const { Records = [], NextShardIterator } = await options.streams.send(
      new GetRecordsCommand({ ShardIterator: iterator }),
    );
    if (NextShardIterator) iterators.set(shardId, NextShardIterator);
    else iterators.delete(shardId);
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined) return 0;
    lastRead.set(shardId, last);
    const wanted = Records.filter(options.passes).map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: new Date(at) },
    }));
    const { wanted: before = [], since = Date.now() } = read.get(shardId) ?? {};
    read.set(shardId, {
      wanted: [...before, ...wanted],
      since: before.length > 0 ? since : Date.now(),
      last,
    });
    return Records.length;
  };
  return {
    look: async (at) => {
      try {
        let seen = 0;
        for (const shardId of await openShards(options, iterators)) seen += await page(shardId, at);
        return seen;
      } catch (error) {
        iterators.clear();
        throw error;
      }
    },
  };
};

// Shards are asked for once, and again when one of them came to its end.
const openShards = async (
  { streams, streamArn }: StreamPollerOptions,
  iterators: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  if (iterators.size > 0) return [...iterators.keys()];
  const { StreamDescription: stream } = await streams.send(
    new DescribeStreamCommand({ StreamArn: streamArn }),
  );
  return (stream?.Shards ?? []).map((shard) => shard.ShardId ?? '');
};

const startIterator = async (
  options: StreamPollerOptions,
  shardId: string,
  last: string | undefined,
): Promise<string | undefined> => {
  const after = last ?? options.checkpoints.find(shardId);
  const command = new GetShardIteratorCommand({
    StreamArn: options.streamArn,
    ShardId: shardId,
    ShardIteratorType: after ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
    ...(after ? { SequenceNumber: after } : {}),
  });
  return (await options.streams.send(command)).ShardIterator;
};
