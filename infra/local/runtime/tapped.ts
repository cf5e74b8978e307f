import type { FunctionPool } from './function-pool.ts';

/** Told of every event before a function is given it. */
export type Tap = (functionName: string, event: unknown) => void;

/** The same functions, with somebody who listens to what they are given; without one, the very same. */
export const tapped = (
  pools: ReadonlyMap<string, FunctionPool>,
  tap: Tap | undefined,
): ReadonlyMap<string, FunctionPool> => {
  if (tap === undefined) return pools;
  const listening = (pool: FunctionPool): FunctionPool => ({
    ...pool,
    invoke: (event) => {
      tap(pool.name, event);
      return pool.invoke(event);
    },
  });
  return new Map([...pools].map(([arn, pool]) => [arn, listening(pool)]));
};
