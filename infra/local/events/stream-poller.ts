import type { Loop } from './activity.ts';
import { consumeStream, isAfter, type StreamConsumerOptions } from './stream-consumer.ts';
import { readStream, type StreamReaderOptions } from './stream-reader.ts';

export type StreamPollerOptions = Omit<StreamReaderOptions, 'after' | 'hear'> & {
  /** One for each event source that reads the stream. */
  readonly consumers: readonly StreamConsumerOptions[];
};

export type StreamPoller = Loop & {
  /** Resolves when everything written before this call has been handled by every consumer; whoever waits ends the gathering. */
  drained(): Promise<void>;
};

/**
 * Reads a table's stream once for all that consume it: from the earliest of their checkpoints on, or from the beginning. None waits
 * for another.
 */
export const pollStream = ({ consumers: wanted, ...source }: StreamPollerOptions): StreamPoller => {
  const consumers = wanted.map(consumeStream);
  const reader = readStream({
    ...source,
    after: (shardId) => {
      const [first, ...others] = consumers.map((consumer) => consumer.after(shardId));
      return others.reduce(
        (one, other) => (one === undefined || other === undefined || isAfter(one, other) ? other : one),
        first,
      );
    },
    hear: (shardId, records) => {
      for (const consumer of consumers) consumer.hear(shardId, records);
    },
  });
  return {
    drained: async () => {
      await reader.toTheEnd();
      await Promise.all(consumers.map((consumer) => consumer.drained()));
    },
    stop: async () => {
      await Promise.all([reader, ...consumers].map((loop) => loop.stop()));
    },
  };
};
