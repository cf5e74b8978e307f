import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { Clock } from '../clock.ts';
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
  /** When a record was read is when its item changed: the engine knows real time only. */
  readonly clock: Clock;
  readonly activity: Activity;
  /** Handles records in order until none is left; never rejects. Calls `done` with each sequence number it is finished with. */
  readonly handle: (
    records: readonly StreamRecord[],
    done: (sequenceNumber: string) => void,
    signal: AbortSignal,
  ) => Promise<void>;
};

export type StreamPoller = Loop & {
  /** Resolves when a look at every shard that began after this call found nothing left; whoever waits ends the gathering. */
  drained(): Promise<void>;
};

/** Pause between two looks at an empty stream. */
const EMPTY_MS = 50;
/** How long to rest when the engine does not answer. */
const ENGINE_REST_MS = 200;

/** What has been read of a shard and not been handled: the records to hand over, and the number of the last one that was read. */
type Gathered = { readonly wanted: StreamRecord[]; readonly since: number; last: string };

/** Reads every shard of a table's stream from its checkpoint on, or from the beginning, for ever. */
export const pollStream = (options: StreamPollerOptions): StreamPoller => {
  const ending = new AbortController();
  const waiting: (() => void)[] = [];
  let nudge = new AbortController();
  const iterators = new Map<string, string>();
  const gathered = new Map<string, Gathered>();

  const readOn = async (shardId: string): Promise<number> => {
    const before = gathered.get(shardId);
    const iterator = iterators.get(shardId) ?? (await startIterator(options, shardId));
    const Limit = options.batchSize - (before?.wanted.length ?? 0);
    const page = await options.streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit }));
    if (page.NextShardIterator) iterators.set(shardId, page.NextShardIterator);
    else iterators.delete(shardId);
    const read = new Date(options.clock.now());
    const records = (page.Records ?? []).map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: read },
    }));
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last === undefined) return 0;
    const now = before ?? { wanted: [], since: Date.now(), last };
    now.wanted.push(...records.filter(options.passes));
    now.last = last;
    gathered.set(shardId, now);
    return records.length;
  };

  const handOver = async (shardId: string, hurry: boolean): Promise<number> => {
    const { wanted, since, last } = gathered.get(shardId) ?? { wanted: [], since: 0, last: '' };
    if (last === '') return 0;
    const due = hurry || wanted.length >= options.batchSize || Date.now() - since >= options.windowMs;
    if (wanted.length > 0 && !due) return 0;
    gathered.delete(shardId);
    const done = (number: string) => options.checkpoints.save(shardId, number);
    if (wanted.length > 0) await options.handle(wanted, done, ending.signal);
    if (!ending.signal.aborted) done(last);
    options.activity.record(wanted.length);
    return wanted.length;
  };

  const look = async (hurry: boolean): Promise<number> => {
    let seen = 0;
    for (const shardId of await openShards(options, iterators)) {
      const read = await readOn(shardId);
      // Whoever waits waits for the end of the stream: while it still has something the batch may grow.
      seen += read + (await handOver(shardId, hurry && read === 0));
    }
    return seen;
  };

  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const asking = waiting.splice(0);
      const seen = await look(asking.length > 0).catch(async () => {
        // From the checkpoint on everything is read again.
        iterators.clear();
        gathered.clear();
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
