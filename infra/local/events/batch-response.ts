import * as z from 'zod';
import type { Outcome } from '../runtime/function-pool.ts';

const response = z.looseObject({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish(),
});

/**
 * Identifiers of the items of a batch that failed, out of `all`. Everything failed when the function threw, timed out, or
 * answered an identifier that is not in the batch.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const failedItems = (
  outcome: Outcome,
  all: readonly string[],
  reportsItems: boolean,
): ReadonlySet<string> => {
  if (!outcome.ok) return new Set(all);
  if (!reportsItems) return new Set();
  const answer: unknown = JSON.parse(outcome.payload);
  if (answer === null) return new Set();
  const parsed = response.safeParse(answer);
  if (!parsed.success) return new Set(all);
  const failed = (parsed.data.batchItemFailures ?? []).map((item) => item.itemIdentifier);
  return failed.every((id) => all.includes(id)) ? new Set(failed) : new Set(all);
};
