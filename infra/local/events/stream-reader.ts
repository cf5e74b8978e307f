import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { MovableClock } from '../clock.ts';
import { type Loop, pause } from './activity.ts';

export type StreamReaderOptions = {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly clock: MovableClock;
  /** Sequence number after which a shard is read; undefined: from its beginning. */
  readonly after: (shardId: string) => string | undefined;
  /** Is told the records of a shard in their order, each once. */
  readonly hear: (shardId: string, records: readonly StreamRecord[]) => void;
};

export type StreamReader = Loop & {
  /** Resolves when everything written before this call has been heard. */
  toTheEnd(): Promise<void>;
};

/** Pause between two looks at an empty stream. */
const EMPTY_MS = 50;
/** How long to rest when the engine does not answer. */
const ENGINE_REST_MS = 200;

/**
 * Reads every shard of a table's stream for ever, once for everybody who consumes it. A record says when it was written by this
 * cloud's clock: the engine only knows real time. What was written before the clock is moved is read before anything else happens, so
 * that it bears the time before.
 */
export const readStream = (options: StreamReaderOptions): StreamReader => {
  const { clock } = options;
  const ending = new AbortController();
  const shards = createShards(options);
  let reading: Promise<unknown> = Promise.resolve();

  /** One look after another: two at once would read the same records twice. */
  const look = (at: () => number): Promise<number> => {
    const next = reading.then(() => shards.look(at()));
    reading = next.catch(() => undefined);
    return next;
  };
  const lookPatiently = (at: () => number): Promise<number> =>
    look(at).catch(() => pause(ENGINE_REST_MS, ending.signal).then(() => 1));
  const lookToTheEnd = async (at: () => number): Promise<void> => {
    while (!ending.signal.aborted) if ((await lookPatiently(at)) === 0) return;
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
    while (!ending.signal.aborted) if ((await lookPatiently(now)) === 0) await pause(EMPTY_MS, ending.signal);
  };
  const running = keepReading();

  return {
    toTheEnd: () => lookToTheEnd(now),
    stop: async () => {
      ending.abort();
      await running;
    },
  };
};

type Shards = {
  /** Reads a page of every shard and says when it was written; answers how many records there were. Rejects when the engine does not answer. */
  look(at: number): Promise<number>;
};

const createShards = (options: StreamReaderOptions): Shards => {
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
    const ApproximateCreationDateTime = new Date(at);
    options.hear(
      shardId,
      Records.map((record) => ({ ...record, dynamodb: { ...record.dynamodb, ApproximateCreationDateTime } })),
    );
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
  { streams, streamArn }: StreamReaderOptions,
  iterators: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  if (iterators.size > 0) return [...iterators.keys()];
  const { StreamDescription: stream } = await streams.send(
    new DescribeStreamCommand({ StreamArn: streamArn }),
  );
  return (stream?.Shards ?? []).map((shard) => shard.ShardId ?? '');
};

const startIterator = async (
  options: StreamReaderOptions,
  shardId: string,
  last: string | undefined,
): Promise<string | undefined> => {
  const after = last ?? options.after(shardId);
  const command = new GetShardIteratorCommand({
    StreamArn: options.streamArn,
    ShardId: shardId,
    ShardIteratorType: after ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
    ...(after ? { SequenceNumber: after } : {}),
  });
  return (await options.streams.send(command)).ShardIterator;
};
