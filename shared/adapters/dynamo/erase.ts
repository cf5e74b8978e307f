import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Deletion, DeletionTerms } from '../../domain/model/deletion.ts';
import { canonicalItem, digestOf } from '../../ledger/leaf.ts';
import type { Partition } from '../../ports/deletion-store.ts';
import { sha256 } from '../digest.ts';
import { follows } from './commands.ts';
import { toDeletionItem } from './items/deletion-items.ts';
import { DELETED, deletablePartition, RECORDS, REISSUE_PREFIX } from './keys.ts';
import { unpackHex } from './pack.ts';
import { type Attributes, imageOf } from './raw-item.ts';
import type { Table } from './table.ts';
import { put, type Write, writeAll } from './transaction.ts';
import { unchangedImage } from './unchanged-image.ts';

/**
 * Items of one transaction, which takes 100 actions with the record among them; each is deleted under a condition over all its
 * attributes. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const MOST_AT_ONCE = 90;

const raw = z.lazy(() =>
  z.looseObject({
    sk: z.object({ S: z.string() }),
    t: z.object({ S: z.string() }).optional(),
    code: z.object({ B: z.instanceof(Uint8Array) }).optional(),
  }),
);
const objectionCode = z.lazy(() =>
  z.object({ objection: z.object({ M: z.object({ codeDigest: z.object({ S: z.string() }) }) }) }),
);

/** Every item of a partition in DynamoDB's own JSON, in the order of their sort keys. Consistent read. */
export const readPartition = async (table: Table, partition: string): Promise<readonly Attributes[]> => {
  const items: Attributes[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': partition }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

/** Deletes exactly what was read: whatever was changed since stays, and the transaction with it. */
const deleteOf = (table: Table, item: Attributes): Write => {
  const { pk, sk } = item;
  const Key = { ...(pk && { pk }), ...(sk && { sk }) };
  return { Delete: { TableName: table.name, Key, ...unchangedImage(item) } };
};

const sortKeyOf = (item: Attributes): string => raw.parse(item).sk.S;

/** By which whoever has the code is told of the deletion: the code given last in person, or the one of the receipt. */
const codeDigestIn = (items: readonly Attributes[]): string | undefined => {
  const codes = items.flatMap((item): readonly (readonly [string, string])[] => {
    const { sk, code } = raw.parse(item);
    const gives = sk.S === RECORDS.application || sk.S.startsWith(REISSUE_PREFIX);
    if (gives && code) return [[sk.S, unpackHex(code.B)]];
    const objection = objectionCode.safeParse(item);
    return objection.success ? [[sk.S, objection.data.objection.M.codeDigest.S]] : [];
  });
  // The key of the receipt's sorts before those of all given later.
  return codes.toSorted(([a], [b]) => (a < b ? -1 : 1)).at(-1)?.[1];
};

/** The application goes last: as long as it is there, the applicant is in the lists, and the deletion goes on. */
const inOrder = (items: readonly Attributes[]): readonly Attributes[] => {
  const isApplication = (item: Attributes) => sortKeyOf(item) === RECORDS.application;
  return [...items.filter((item) => !isApplication(item)), ...items.filter(isApplication)];
};

const overAll = (items: Deletion['items']): string =>
  digestOf(
    Object.entries(items)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([sk, digest]) => `${sk} ${digest}\n`)
      .join(''),
    sha256,
  );

/** See DeletionStore.erase. `before`: the record that is there already. */
export const erasePartition = async (
  table: Table,
  partition: Partition,
  terms: DeletionTerms,
  before: Deletion | undefined,
): Promise<'erased' | 'nothing' | 'stale'> => {
  const stored = await readPartition(table, deletablePartition(partition));
  const items = inOrder(stored.filter((item) => sortKeyOf(item) !== DELETED));
  if (items.length === 0) return 'nothing';
  const codeDigest = before?.codeDigest ?? codeDigestIn(items);
  let record = before;
  for (let from = 0; from < items.length; from += MOST_AT_ONCE) {
    const some = items.slice(from, from + MOST_AT_ONCE);
    const digests = some.map((item) => [sortKeyOf(item), digestOf(canonicalItem(imageOf(item)), sha256)]);
    const all = { ...record?.items, ...Object.fromEntries(digests) };
    const files = some.filter((item) => raw.parse(item).t?.S === 'document').length;
    record = {
      ...terms,
      ...partition,
      items: all,
      files: (record?.files ?? 0) + files,
      digest: overAll(all),
      ...(codeDigest !== undefined && { codeDigest }),
      version: (record?.version ?? 0) + 1,
    };
    const writes = [
      put(table, toDeletionItem(record), follows(record.version)),
      ...some.map((item) => deleteOf(table, item)),
    ];
    if ((await writeAll(table, writes)) === 'stale') return 'stale';
  }
  return 'erased';
};
