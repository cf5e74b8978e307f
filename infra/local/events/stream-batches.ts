import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { PLACE } from '../place.ts';
import type { FunctionPool } from '../runtime/function-pool.ts';
import { pause } from './activity.ts';
import { failedItems } from './batch-response.ts';

export type StreamBatchOptions = {
  readonly target: FunctionPool;
  readonly sourceArn: string;
  readonly reportsItems: boolean;
  readonly bisect: boolean;
  /** Further attempts after the first; undefined: until it works. */
  readonly maxRetries: number | undefined;
  /** Takes the position of records that are given up. */
  readonly giveUp: (body: string) => Promise<void>;
};

const RETRY_MS = 100;

/**
 * Runs records through the function in order, as Lambda does with a stream: from the first that failed on again, or, when the
 * whole batch failed, in halves; what fails too often goes to the on-failure destination and the stream moves on.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const runStreamBatch = async (
  options: StreamBatchOptions,
  records: readonly StreamRecord[],
  done: (sequenceNumber: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  let rest = records;
  let retries = 0;
  while (rest.length > 0 && !signal.aborted) {
    const outcome = await options.target.invoke({ Records: rest.map((record) => toEvent(record, options)) });
    const numbers = rest.map(sequenceNumberOf);
    const failed = failedItems(outcome, numbers, options.reportsItems);
    const first = numbers.findIndex((number) => failed.has(number));
    const handled = first < 0 ? numbers.length : first;
    const last = numbers[handled - 1];
    if (last) {
      done(last);
      retries = 0;
    }
    rest = rest.slice(handled);
    if (rest.length === 0) return;
    if (handled === 0 && options.bisect && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      await runStreamBatch(options, rest.slice(0, middle), done, signal);
      await runStreamBatch(options, rest.slice(middle), done, signal);
      return;
    }
    if (handled === 0 && retries === options.maxRetries) {
      await giveUp(options, rest, signal);
      if (!signal.aborted) done(sequenceNumberOf(rest[rest.length - 1]));
      return;
    }
    if (handled === 0) {
      retries += 1;
      await pause(RETRY_MS, signal);
    }
  }
};

/** The destination may be out of reach, too: the stream waits for it. */
const giveUp = async (
  options: StreamBatchOptions,
  records: readonly StreamRecord[],
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await options.giveUp(failureBody(options, records));
      return;
    } catch {
      await pause(RETRY_MS, signal);
    }
  }
};

const sequenceNumberOf = (record: StreamRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';

// The SDK gives bytes and dates; the event holds base64 and whole seconds.
const toEvent = (record: StreamRecord, { sourceArn }: StreamBatchOptions): unknown => ({
  ...jsonOf(record),
  eventSource: 'aws:dynamodb',
  eventSourceARN: sourceArn,
  awsRegion: PLACE.region,
  dynamodb: {
    ...jsonOf(record.dynamodb ?? {}),
    // Whole seconds, as AWS tells them.
    ApproximateCreationDateTime: Math.floor(Number(record.dynamodb?.ApproximateCreationDateTime ?? 0) / 1000),
  },
});

const jsonOf = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));

const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.getTime() / 1000;
  return typeof value === 'object' && value !== null ? jsonOf(value) : value;
};

const failureBody = ({ sourceArn }: StreamBatchOptions, records: readonly StreamRecord[]): string =>
  JSON.stringify({
    version: '1.0',
    requestContext: { condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: {
      streamArn: sourceArn,
      startSequenceNumber: sequenceNumberOf(records[0]),
      endSequenceNumber: sequenceNumberOf(records[records.length - 1]),
      batchSize: records.length,
    },
  });
