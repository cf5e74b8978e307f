import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { batchStack } from '../../shared/lambda/batch.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { orderedStreamStack } from '../../shared/lambda/ordered-stream.ts';
import { aContext } from '../functions/http-event.ts';
import { aQueueEvent } from '../functions/queue-event.ts';

const schema = z.strictObject({ v: z.literal(1), n: z.number() });

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe('a batch', () => {
  test('goes on around messages that are not ours or fail', async () => {
    const handled: number[] = [];
    const handler = batchStack(schema, async ({ n }) => {
      if (n === 3) throw new Error('the table said no');
      handled.push(n);
    });
    const event = aQueueEvent({ v: 1, n: 1 }, 'not JSON', { v: 2, n: 2 }, { v: 1, n: 3 }, { v: 1, n: 4 }, '');
    const { batchItemFailures } = await handler(event, aContext());
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'm-1',
      'm-2',
      'm-3',
      'm-5',
    ]);
    expect(handled).toEqual([1, 4]);
  });

  test('without faults reports none', async () => {
    const handler = batchStack(schema, async () => undefined);
    expect(await handler(aQueueEvent({ v: 1, n: 1 }), aContext())).toEqual({ batchItemFailures: [] });
  });

  test('logs where it failed and nothing of the message', async () => {
    const handler = batchStack(schema, async () => undefined);
    await handler(aQueueEvent('{"citizenId":"14102419950520123X","name":"王小明"'), aContext());
    const logged = JSON.stringify(vi.mocked(console.error).mock.calls);
    expect(logged).toContain('m-0');
    expect(logged).not.toMatch(/14102419950520123X|王小明/);
  });
});

describe('a batch of a stream that is read in order', () => {
  const read = async (handle: (keys: readonly string[]) => void, ...keys: readonly string[]) => {
    const handler = orderedStreamStack(
      ({ dynamodb }) => (dynamodb?.SequenceNumber === 'nobody' ? undefined : dynamodb?.SequenceNumber),
      async (items) => handle(items),
    );
    const Records = keys.map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    return (await handler({ Records }, aContext())).batchItemFailures;
  };

  test('is handled as one, without what nobody cares about', async () => {
    const handle = vi.fn();
    expect(await read(handle, '2', 'nobody', '1')).toEqual([]);
    expect(handle.mock.calls).toEqual([[['2', '1']]]);
    expect(await read(handle, 'nobody')).toEqual([]);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  test('comes again as one', async () => {
    const fails = () => {
      throw new Error('the table said no');
    };
    expect(await read(fails, '1', '2')).toEqual([{ itemIdentifier: '1' }]);
  });
});

describe('work in parallel', () => {
  test('answers in the order of the items, a few at a time', async () => {
    let running = 0;
    let most = 0;
    const double = async (n: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resume) => setImmediate(resume));
      running -= 1;
      return n * 2;
    };
    expect(await inParallel([1, 2, 3, 4, 5, 6, 7], 3, double)).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(most).toBe(3);
    expect(await inParallel([], 3, double)).toEqual([]);
  });

  test('fails as a whole when one fails', async () => {
    const work = async (n: number): Promise<number> => {
      if (n === 2) throw new Error('two');
      return n;
    };
    await expect(inParallel([1, 2, 3], 2, work)).rejects.toThrow('two');
  });
});
