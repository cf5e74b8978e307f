import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { batchStack } from '../../shared/lambda/batch.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { orderedBatchStack } from '../../shared/lambda/ordered-batch.ts';
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

describe('a first-in-first-out batch', () => {
  const failed = async (handle: (numbers: readonly number[]) => void, ...bodies: unknown[]) => {
    const handler = orderedBatchStack(schema, async (messages) => handle(messages.map(({ n }) => n)));
    const { batchItemFailures } = await handler(aQueueEvent(...bodies), aContext());
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  const [one, two] = [
    { v: 1, n: 1 },
    { v: 1, n: 2 },
  ];

  test('stops at the first message that cannot be read', async () => {
    const handle = vi.fn();
    expect(await failed(handle, one, 'not JSON', two)).toEqual(['m-1', 'm-2']);
    expect(handle.mock.calls).toEqual([[[1]]]);
    expect(await failed(handle, { v: 2, n: 1 }, one)).toEqual(['m-0', 'm-1']);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  test('is handled as one, in order, and comes again as one', async () => {
    const handle = vi.fn();
    expect(await failed(handle, two, one)).toEqual([]);
    expect(handle.mock.calls).toEqual([[[2, 1]]]);
    const fails = () => {
      throw new Error('the table said no');
    };
    expect(await failed(fails, one, two)).toEqual(['m-0', 'm-1']);
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
