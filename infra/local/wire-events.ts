import path from 'node:path';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { MovableClock } from './clock.ts';
import type { Clients } from './endpoints.ts';
import type { Engine } from './engines/child.ts';
import type { Activity, Loop } from './events/activity.ts';
import { type BucketEvents, forwardBucketEvents } from './events/bucket-events.ts';
import { openCheckpoints } from './events/checkpoints.ts';
import { filterOf } from './events/event-filter.ts';
import { pollQueue } from './events/queue-poller.ts';
import { runSchedules, type Schedules } from './events/schedule.ts';
import { runStreamBatch } from './events/stream-batches.ts';
import type { StreamConsumerOptions } from './events/stream-consumer.ts';
import { pollStream, type StreamPoller } from './events/stream-poller.ts';
import { waitUntilQuiet } from './idle.ts';
import { bucketKind } from './resources/bucket.ts';
import { eventSourceKind } from './resources/function.ts';
import { queueKind } from './resources/queue.ts';
import { scheduleKind } from './resources/schedule.ts';
import type { FunctionPool } from './runtime/function-pool.ts';
import type { Model } from './template/model.ts';

export type EventOptions = {
  readonly clients: Clients;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly s3: Engine;
  /** The engine's address of each table's stream, by the template's StreamArn. */
  readonly streams: ReadonlyMap<string, string>;
  readonly dataDir: string;
  readonly clock: MovableClock;
  readonly activity: Activity;
  /** Names of functions that no schedule wakes. */
  readonly asleep: readonly string[];
};

/** Everything that happens without a request. */
export type EventWiring = {
  readonly loops: readonly Loop[];
  readonly streams: readonly StreamPoller[];
  readonly buckets: BucketEvents;
  readonly schedules: Schedules;
  /** Queues that a function reads: name and address. */
  readonly inboxes: readonly { readonly name: string; readonly url: string }[];
};

/** Connects queues, streams, buckets and schedules as the template says. Throws an Error for a source or target it does not have. */
export const wireEvents = (model: Model, options: EventOptions): EventWiring => {
  const { clients, pools, clock, activity } = options;
  const queues = new Map(model.of(queueKind).map((queue) => [queue.att.Arn ?? '', queue]));
  const queueOf = (arn: string) => {
    const queue = queues.get(arn);
    if (!queue) throw new Error(`there is no queue ${arn}`);
    return queue;
  };
  const queueUrl = (arn: string): string => queueOf(arn).ref;
  const targets = new Map(
    [...pools].flatMap(([arn, pool]) => [[arn, pool] as const, [pool.name, pool] as const]),
  );
  const loops: Loop[] = [];
  const readers: { readonly streamArn: string; readonly consumer: StreamConsumerOptions }[] = [];
  const inboxes: { name: string; url: string }[] = [];
  for (const { logicalId, properties } of model.of(eventSourceKind)) {
    const target = targets.get(properties.FunctionName);
    if (!target) throw new Error(`${logicalId}: there is no function ${properties.FunctionName}`);
    const reportsItems = properties.FunctionResponseTypes.length > 0;
    const common = { target, reportsItems };
    const patterns = (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern);
    const streamArn = options.streams.get(properties.EventSourceArn);
    if (streamArn) {
      const giveUp = onFailure(clients, properties.DestinationConfig?.OnFailure.Destination, queueUrl);
      const batch = {
        ...common,
        sourceArn: properties.EventSourceArn,
        bisect: properties.BisectBatchOnFunctionError,
        maxRetries: properties.MaximumRetryAttempts,
        giveUp,
      };
      readers.push({
        streamArn,
        consumer: {
          batchSize: properties.BatchSize,
          windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
          passes: filterOf(patterns),
          checkpoints: openCheckpoints(path.join(options.dataDir, `${logicalId}.checkpoints.json`)),
          activity,
          handle: (records, done, signal) => runStreamBatch(batch, records, done, signal),
        },
      });
      continue;
    }
    if (patterns.length > 0 || properties.MaximumBatchingWindowInSeconds > 0)
      throw new Error(`${logicalId}: the local runner filters and gathers streams only, and this is a queue`);
    const url = queueUrl(properties.EventSourceArn);
    inboxes.push({ name: target.name, url });
    loops.push(
      pollQueue({
        ...common,
        clock,
        sqs: clients.sqs,
        queueUrl: url,
        queueArn: properties.EventSourceArn,
        batchSize: properties.BatchSize,
        activity,
      }),
    );
  }
  const streams: readonly StreamPoller[] = [...Map.groupBy(readers, ({ streamArn }) => streamArn)].map(
    ([streamArn, of]) =>
      pollStream({
        streams: clients.streams,
        streamArn,
        clock,
        consumers: of.map(({ consumer }) => consumer),
      }),
  );
  for (const name of options.asleep)
    if (!inboxes.some((inbox) => inbox.name === name)) throw new Error(`there is no worker ${name}`);
  const sleeping = new Set(inboxes.filter(({ name }) => options.asleep.includes(name)).map(({ url }) => url));
  const schedules = runSchedules(
    model
      .of(scheduleKind)
      .filter(({ properties }) => properties.State === 'ENABLED')
      .map(({ properties }) => ({
        everyMs: properties.ScheduleExpression,
        queueUrl: queueUrl(properties.Target.Arn),
        input: properties.Target.Input,
      }))
      .filter((schedule) => !sleeping.has(schedule.queueUrl)),
    clients.sqs,
    clock,
    () => waitUntilQuiet({ streams, buckets, inboxes }, clients.sqs, activity, QUIET_LIMIT_MS),
  );
  const notifications = new Map(
    model.of(bucketKind).map(({ ref, properties }) => {
      const wanted = properties.NotificationConfiguration?.QueueConfigurations ?? [];
      return [ref, wanted.map((one) => ({ ...one, queueUrl: queueUrl(one.Queue) }))] as const;
    }),
  );
  const buckets = forwardBucketEvents({ engine: options.s3, sqs: clients.sqs, notifications, clock });
  return { loops, streams, buckets, schedules, inboxes };
};

/** How long a jump of the clock waits for what was under way before it. */
const QUIET_LIMIT_MS = 5_000;

/** How long what runs may take to finish before its thread ends under it. */
const PATIENCE_MS = 2_000;

/** Stops taking new work, lets the functions finish what they have, and ends them. */
export const endWork = async (events: EventWiring, pools: readonly FunctionPool[]): Promise<void> => {
  const loops = [...events.loops, ...events.streams, events.schedules];
  const quiet = Promise.all(loops.map((loop) => loop.stop()));
  await Promise.race([quiet, new Promise((resume) => setTimeout(resume, PATIENCE_MS).unref())]);
  await Promise.all(pools.map((pool) => pool.stop()));
  await quiet;
};

const onFailure =
  (clients: Clients, destination: string | undefined, queueUrl: (arn: string) => string) =>
  async (body: string): Promise<void> => {
    if (!destination) return;
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(destination), MessageBody: body }));
  };
