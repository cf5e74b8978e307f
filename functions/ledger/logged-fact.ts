import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { sha256 } from '../../shared/adapters/digest.ts';
import { canonicalItem, digestOf, type Image, isMoment, type LoggedFact } from '../../shared/ledger/leaf.ts';
import { isUntold } from '../../shared/ledger/untold.ts';

/** What a kind of item is called: an entry is public, so nothing longer or freer stands in it whatever somebody wrote into the table. */
const KIND = /^[a-z][a-z-]{0,39}$/;

const key = z.lazy(() => z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }));
// Whatever else an item may hold under these names is digested like the rest of it, and says nothing here.
const told = z.lazy(() =>
  z.object({
    t: z
      .object({ S: z.string().regex(KIND) })
      .optional()
      .catch(undefined),
    at: z
      .object({ N: z.coerce.number().refine(isMoment) })
      .optional()
      .catch(undefined),
  }),
);

const MS = 1000;

/**
 * What the log is told of one change of the table: the digest of the whole item, and nothing of what is in it. Undefined for items
 * that are no facts. `at` is the moment of the change as the stream tells it, and `claimed` the item's own where it has one: whoever
 * writes an item may write any moment into it, but not choose when the table changes.
 */
export const loggedFactOf = ({ eventID, eventName, dynamodb }: DynamoDBRecord): LoggedFact | undefined => {
  const parsed = key.safeParse(dynamodb?.Keys ?? dynamodb?.NewImage);
  if (!parsed.success || eventID === undefined) return undefined;
  const { pk, sk } = parsed.data;
  if (isUntold(pk.S)) return undefined;
  const image: Image = eventName === 'REMOVE' ? {} : { ...dynamodb?.NewImage };
  const { t, at } = told.safeParse(image).data ?? {};
  return {
    id: eventID,
    at: Math.round((dynamodb?.ApproximateCreationDateTime ?? 0) * MS),
    ...(at && { claimed: at.N }),
    type: t?.S ?? 'item',
    change: eventName === 'REMOVE' ? 'removed' : 'put',
    item: `${pk.S}|${sk.S}`,
    digest: digestOf(canonicalItem(image), sha256),
  };
};
