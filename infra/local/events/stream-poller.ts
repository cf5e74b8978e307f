import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { type Activity, type Loop, pause } from './activity.ts';
import type { Checkpoints } from './checkpoints.ts';

export type StreamPollerOptions = {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly batchSize: number;
  readonly checkpoints: Checkpoints;
  readonly activity: Activity;
  /** Handles records in order until none is left; never rejects. Calls `done` with each sequence number it is finished with. */
  readonly handle: (
    records: readonly StreamRecord[],
    done: (sequenceNumber: string) => void,
    signal: AbortSignal,
  ) => Promise<void>;
};

export type StreamPoller = Loop & {
  /** Resolves when a look at every shard that began after this call found nothing left. */
  drained(): Promise<void>;
};

/** Pause between two looks at an empty stream. */
const EMPTY_MS = 50;
/** How long to rest when the engine does not answer. */
const ENGINE_REST_MS = 200;

/** Reads every shard of a table's stream from its checkpoint on, or from the beginning, for ever. */
export const pollStream = (options: StreamPollerOptions): StreamPoller => {
  const ending = new AbortController();
  const waiting: (() => void)[] = [];
  let nudge = new AbortController();
  const iterators = new Map<string, string>();

  const look = async (): Promise<number> => {
    let seen = 0;
    for (const shardId of await openShards(options, iterators)) {
      const iterator = iterators.get(shardId) ?? (await startIterator(options, shardId));
      const page = await options.streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: options.batchSize }),
      );
      const records = page.Records ?? [];
      if (records.length > 0) {
        await options.handle(records, (number) => options.checkpoints.save(shardId, number), ending.signal);
        options.activity.record(records.length);
        seen += records.length;
      }
      if (page.NextShardIterator) iterators.set(shardId, page.NextShardIterator);
      else iterators.delete(shardId);
    }
    return seen;
  };

  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const asking = waiting.splice(0);
      const seen = await look().catch(async () => {
        iterators.clear();
        await pause(ENGINE_REST_MS, ending.signal);
        return 1;
      });
      if (seen > 0) {
        waiting.unshift(...asking);
        continue;
      }
      for (const resolve of asking) resolve();
      if (waiting.length === 0) await pause(EMPTY_MS, AbortSignal.any([ending.signal, nudge.signal]));
    }
    for (const resolve of waiting) resolve();
  };
  const running = run();

  return {
    drained: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        nudge.abort();
        nudge = new AbortController();
      }),
    stop: async () => {
      ending.abort();
      await running;
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

const startIterator = async (options: StreamPollerOptions, shardId: string): Promise<string | undefined> => {
  const after = options.checkpoints.find(shardId);
  const command = new GetShardIteratorCommand({
    StreamArn: options.streamArn,
    ShardId: shardId,
    ShardIteratorType: after ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON',
    ...(after ? { SequenceNumber: after } : {}),
  });
  return (await options.streams.send(command)).ShardIterator;
};
