import { createHash } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { canonicalItem, digestOf, type Image, type LoggedFact } from '../../shared/ledger/leaf.ts';
import { isUntold } from '../../shared/ledger/untold.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const key = z.lazy(() => z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }));
const told = z.lazy(() =>
  z.object({ t: z.object({ S: z.string() }), at: z.object({ N: z.coerce.number().int() }).optional() }),
);

const MS = 1000;

/**
 * What the log is told of one change of the table: the digest of the whole item, and nothing of what is in it. Undefined for items
 * that are no facts. The moment is the item's own; where it has none, that of the change.
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
    at: at?.N ?? (dynamodb?.ApproximateCreationDateTime ?? 0) * MS,
    type: t?.S ?? 'item',
    change: eventName === 'REMOVE' ? 'removed' : 'put',
    item: `${pk.S}|${sk.S}`,
    digest: digestOf(canonicalItem(image), sha256),
  };
};
