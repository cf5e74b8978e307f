import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { MovableClock } from '../clock.ts';
import { type Loop, pause } from './activity.ts';

export type LocalSchedule = { readonly everyMs: number; readonly queueUrl: string; readonly input: string };

/** How often to look whether something is due while the clock runs by itself. */
const LOOK_MS = 1_000;

/** Real time between two rounds after moves of the clock: a rehearsal moves it hundreds of times a minute. */
const REST_MS = 3_000;

export type Schedules = Loop & {
  /** Resolves when everything that was due at this call lies in its queue; what rests is asked for at once. */
  drained(): Promise<void>;
};

/**
 * Enqueues each schedule's input when it is due on the clock; after a move once `quiet` resolves, and no sooner than some real
 * seconds after the last such round unless somebody waits for it. A jump over several due times enqueues once: what a schedule
 * asks for looks at the present, and a walk through months would otherwise ask ten thousand times.
 */
export const runSchedules = (
  schedules: readonly LocalSchedule[],
  sqs: SQSClient,
  clock: MovableClock,
  quiet: () => Promise<void>,
): Schedules => {
  const due = schedules.map((schedule) => ({ schedule, at: clock.now() + schedule.everyMs }));
  const underway = new Set<Promise<unknown>>();
  const look = (now = clock.now()): void => {
    for (const entry of due) {
      // After a jump back the old due time would lie far ahead.
      entry.at = Math.min(entry.at, now + entry.schedule.everyMs);
      if (entry.at > now) continue;
      const sending = enqueue(entry.schedule, sqs, now)
        .catch(() => undefined)
        .finally(() => underway.delete(sending));
      underway.add(sending);
      entry.at = now + entry.schedule.everyMs;
    }
  };
  let ending = new AbortController();
  let rest: Promise<void> = Promise.resolve();
  let waits = false;
  let movedOn = false;
  // What was under way before the clock moved is done first: nothing is ever on its way for as long as a jump would make it look. The
  // schedules then ask as of the moment of the move, wherever the clock has gone since.
  const lookWhenQuiet = (): void => {
    const moment = clock.now();
    movedOn = waits;
    if (waits || !due.some(({ at }) => at <= moment)) return;
    waits = true;
    const waiting = rest
      .then(quiet)
      .catch(() => undefined)
      .finally(() => {
        underway.delete(waiting);
        waits = false;
        ending = new AbortController();
        rest = pause(REST_MS, ending.signal);
        look(moment);
        if (movedOn) lookWhenQuiet();
      });
    underway.add(waiting);
  };
  clock.onMove(lookWhenQuiet);
  const timer = setInterval(() => {
    if (!waits) look();
  }, LOOK_MS);
  return {
    drained: async () => {
      while (underway.size > 0) {
        ending.abort();
        await Promise.all(underway);
      }
    },
    stop: async () => {
      clearInterval(timer);
      due.length = 0;
      ending.abort();
      await Promise.all(underway);
    },
  };
};

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
const enqueue = async ({ queueUrl, input }: LocalSchedule, sqs: SQSClient, now: number): Promise<void> => {
  const body = input
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.scheduled-time>', new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'));
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
};
