import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { Engine } from '../engines/child.ts';
import { PLACE } from '../place.ts';
import type { QueueNotification } from '../resources/bucket.ts';

const engineEvent = z.object({
  event: z.object({
    Records: z.array(
      z.looseObject({
        eventName: z.string(),
        s3: z.looseObject({
          bucket: z.looseObject({ name: z.string() }),
          object: z.looseObject({ key: z.string(), size: z.number().optional() }),
        }),
      }),
    ),
  }),
});
const pong = z.object({ pong: z.number() });

export type BucketEventsOptions = {
  readonly engine: Engine;
  readonly sqs: SQSClient;
  /** Notifications by bucket name, with the queue's address. */
  readonly notifications: ReadonlyMap<string, readonly (QueueNotification & { readonly queueUrl: string })[]>;
  readonly clock: Clock;
};

export type BucketEvents = {
  /** Resolves when every event of a request that was answered before this call lies in its queue. */
  drained(): Promise<void>;
};

/** Sends the buckets' events to the queues that asked for them, in S3's message format (keys URL-encoded, spaces as +). */
export const forwardBucketEvents = (options: BucketEventsOptions): BucketEvents => {
  const pings = new Map<number, () => void>();
  const underway = new Set<Promise<unknown>>();
  let pingCount = 0;
  options.engine.onMessage((message) => {
    const answered = pong.safeParse(message);
    if (answered.success) pings.get(answered.data.pong)?.();
    const told = engineEvent.safeParse(message);
    if (!told.success) return;
    for (const record of told.data.event.Records) {
      const sending = forward(options, record.eventName, record.s3).finally(() => underway.delete(sending));
      underway.add(sending);
    }
  });
  return {
    drained: async () => {
      pingCount += 1;
      const ping = pingCount;
      await new Promise<void>((resolve) => {
        const ask = () => options.engine.send({ ping });
        // An engine that ended before it answered is asked again once it runs again.
        const again = setInterval(ask, ASK_AGAIN_MS);
        pings.set(ping, () => {
          clearInterval(again);
          resolve();
        });
        ask();
      });
      pings.delete(ping);
      await Promise.all(underway);
    },
  };
};

const ASK_AGAIN_MS = 500;
/** The bucket's own tries, while the queue's engine does not answer. */
const TRIES = 40;
const REST_MS = 250;

/** As often as it takes within some seconds; what is lost then is found in quarantine. */
const insistently = async (send: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (attempt === TRIES) {
        console.error(error);
        return;
      }
      await new Promise((resume) => setTimeout(resume, REST_MS));
    }
  }
};

type Stored = { bucket: { name: string }; object: { key: string; size?: number | undefined } };

const forward = async (
  options: BucketEventsOptions,
  eventName: string,
  { bucket, object }: Stored,
): Promise<void> => {
  const wanted = (options.notifications.get(bucket.name) ?? []).filter(
    (notification) => matches(notification.Event, `s3:${eventName}`) && passes(notification, object.key),
  );
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: PLACE.region,
    eventTime: new Date(options.clock.now()).toISOString(),
    eventName,
    responseElements: { 'x-amz-request-id': randomUUID() },
    s3: {
      s3SchemaVersion: '1.0',
      bucket: { name: bucket.name, arn: `arn:aws:s3:::${bucket.name}` },
      object: {
        ...object,
        key: encodeURIComponent(object.key).replaceAll('%2F', '/').replaceAll('%20', '+'),
      },
    },
  };
  const MessageBody = JSON.stringify({ Records: [record] });
  await Promise.all(
    wanted.map(({ queueUrl }) =>
      insistently(() => options.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }))),
    ),
  );
};

const matches = (pattern: string, event: string): boolean =>
  pattern.endsWith('*') ? event.startsWith(pattern.slice(0, -1)) : pattern === event;

const passes = ({ Filter }: QueueNotification, key: string): boolean =>
  (Filter?.S3Key.Rules ?? []).every(({ Name, Value }) =>
    Name === 'prefix' ? key.startsWith(Value) : key.endsWith(Value),
  );
