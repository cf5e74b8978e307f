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

export type StreamPollerOptions = {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly batchSize: number;
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
  /** Resolves when everything written before this call has been handled. */
  drained(): Promise<void>;
};

/** Pause between two looks at an empty stream. */
const EMPTY_MS = 50;
/** How long to rest when the engine does not answer. */
const ENGINE_REST_MS = 200;

/**
 * Reads every shard of a table's stream from its checkpoint on, or from the beginning, for ever. A record says when it was written
 * by this cloud's clock: the engine only knows real time. What was written before the clock is moved is read before anything else
 * happens, so that it bears the time before.
 */
export const pollStream = (options: StreamPollerOptions): StreamPoller => {
  const { clock } = options;
  const ending = new AbortController();
  const read = new Map<string, StreamRecord[]>();
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
  clock.onMove((before) => lookToTheEnd(() => before));

  const keepReading = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const seen = await look(clock.now).catch(() => pause(ENGINE_REST_MS, ending.signal).then(() => 1));
      if (seen === 0) await pause(EMPTY_MS, ending.signal);
    }
  };

  const keepHandling = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const next = [...read].find(([, records]) => records.length > 0);
      if (next === undefined) {
        for (const resolve of waiting.splice(0)) resolve();
        await pause(EMPTY_MS, AbortSignal.any([ending.signal, arrived.signal]));
        arrived = new AbortController();
        continue;
      }
      const [shardId, records] = next;
      const batch = records.splice(0, options.batchSize);
      await options.handle(batch, (number) => options.checkpoints.save(shardId, number), ending.signal);
      options.activity.record(batch.length);
    }
    for (const resolve of waiting) resolve();
  };
  const running = Promise.all([keepReading(), keepHandling()]);

  return {
    drained: async () => {
      await lookToTheEnd(clock.now);
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

const createReader = (options: StreamPollerOptions, read: Map<string, StreamRecord[]>): Reader => {
  const iterators = new Map<string, string>();
  const last = new Map<string, string>();
  const page = async (shardId: string, at: number): Promise<number> => {
    const iterator = iterators.get(shardId) ?? (await startIterator(options, shardId, last.get(shardId)));
    const { Records = [], NextShardIterator } = await options.streams.send(
      new GetRecordsCommand({ ShardIterator: iterator }),
    );
    const written = Records.map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: new Date(at) },
    }));
    read.set(shardId, [...(read.get(shardId) ?? []), ...written]);
    const number = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (number !== undefined) last.set(shardId, number);
    if (NextShardIterator) iterators.set(shardId, NextShardIterator);
    else iterators.delete(shardId);
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
