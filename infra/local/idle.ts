import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Activity } from './events/activity.ts';
import type { EventWiring } from './wire-events.ts';

/** Between two looks at queues that are not empty. */
const LOOK_MS = 15;

/** What may be on its way without any schedule. */
type Traffic = Pick<EventWiring, 'streams' | 'buckets' | 'inboxes'>;

type Watched = Traffic & { readonly schedules: Pick<EventWiring['schedules'], 'drained'> };

/** As waitUntilIdle, whatever the schedules are about to ask for. */
export const waitUntilQuiet = (
  traffic: Traffic,
  sqs: SQSClient,
  activity: Activity,
  limitMs: number,
): Promise<void> =>
  waitUntilIdle({ ...traffic, schedules: { drained: async () => undefined } }, sqs, activity, limitMs);

/**
 * Resolves when nothing is on its way any more: bucket events delivered, streams read to their end, every queue that a function
 * reads empty, and none of them moved while the others were looked at.
 * Throws an Error that names the queues that still hold messages when that is not so within `limitMs`.
 */
export const waitUntilIdle = async (
  events: Watched,
  sqs: SQSClient,
  activity: Activity,
  limitMs: number,
): Promise<void> => {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const before = activity.total();
    await within(deadline, settle(events));
    const busy = await busyQueues(events, sqs);
    if (busy.length === 0) {
      await within(deadline, settle(events));
      if (activity.total() === before && (await busyQueues(events, sqs)).length === 0) return;
    }
    if (Date.now() > deadline)
      throw new Error(`still busy after ${limitMs} ms: ${busy.join(', ') || 'the stream'}`);
    if (busy.length > 0) await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
};

const settle = async ({ buckets, schedules, streams }: Watched): Promise<void> => {
  await Promise.all([buckets.drained(), schedules.drained(), ...streams.map((stream) => stream.drained())]);
};

const within = async (deadline: number, work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('still busy: the stream does not come to its end')),
      Math.max(0, deadline - Date.now()),
    );
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const busyQueues = async (events: Traffic, sqs: SQSClient): Promise<readonly string[]> => {
  const counts = await Promise.all(
    events.inboxes.map(async ({ name, url }) => ({ name, held: await held(sqs, url) })),
  );
  return counts.filter(({ held: count }) => count > 0).map(({ name, held: count }) => `${name} (${count})`);
};

// The engine counts messages in flight among ApproximateNumberOfMessages.
const held = async (sqs: SQSClient, url: string): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'],
    }),
  );
  return (
    Number(Attributes?.ApproximateNumberOfMessages ?? 0) +
    Number(Attributes?.ApproximateNumberOfMessagesDelayed ?? 0)
  );
};
