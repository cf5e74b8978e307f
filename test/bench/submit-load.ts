import { applicationOf } from './people.ts';

export type LoadTarget = {
  readonly url: string;
  readonly campaign: string;
  readonly position: string;
  /** Token of confirmed documents. */
  readonly documents: string;
};

export type Load = {
  readonly statuses: ReadonlyMap<number, number>;
  /** Milliseconds of each request. */
  readonly times: readonly number[];
  /** Seconds from the first request to the last answer. */
  readonly seconds: number;
};

/** Submits applications `from` to `from + count - 1` over HTTP, `concurrency` at any moment. */
export const submitLoad = async (
  { url, campaign, position, documents }: LoadTarget,
  from: number,
  count: number,
  concurrency: number,
): Promise<Load> => {
  const statuses = new Map<number, number>();
  const times: number[] = [];
  let next = from;
  const worker = async () => {
    while (next < from + count) {
      const index = next;
      next += 1;
      const started = performance.now();
      const response = await fetch(`${url}/api/campaigns/${campaign}/applications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(applicationOf(index, position, documents)),
      });
      await response.text();
      times.push(performance.now() - started);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { statuses, times, seconds: (performance.now() - started) / 1000 };
};
