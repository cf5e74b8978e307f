import {
  type AttributeValue,
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';
import { metering, report, type Table } from './table.ts';

/** An item as the table holds it, before its schema has looked at it. */
export type RawItem = Readonly<Record<string, unknown>>;

const toAttributes = (item: RawItem): Record<string, AttributeValue> =>
  marshall(item, { removeUndefinedValues: true });

/** Values of a condition or key expression. */
export const values = (named: RawItem): Record<string, AttributeValue> => toAttributes(named);

export type Condition = {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: RawItem;
};

/** The item must not be there yet. */
export const ABSENT: Condition = { expression: 'attribute_not_exists(pk)' };

/** The stored item must carry the version before `next`; for 1 there must be none. */
export const follows = (next: number): Condition =>
  next === 1 ? ABSENT : { expression: 'version = :previous', values: { ':previous': next - 1 } };

/** A condition as the fields that put, update and transaction share. */
export const conditionInput = (condition: Condition) => ({
  ConditionExpression: condition.expression,
  ...(condition.names ? { ExpressionAttributeNames: { ...condition.names } } : {}),
  ...(condition.values ? { ExpressionAttributeValues: toAttributes(condition.values) } : {}),
});

export type PutOutcome = { readonly written: true } | { readonly written: false; readonly existing: RawItem };

/**
 * Puts one item under a condition. When the condition fails, `existing` is what lies there: the engine sends it along
 * without a read (ReturnValuesOnConditionCheckFailure).
 */
export const putItem = async (table: Table, item: RawItem, condition?: Condition): Promise<PutOutcome> => {
  try {
    const { ConsumedCapacity } = await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toAttributes(item),
        ...metering(table),
        ...(condition
          ? { ...conditionInput(condition), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }
          : {}),
      }),
    );
    report(table, 'PutItem', 'write', ConsumedCapacity);
    return { written: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { written: false, existing: unmarshall(error.Item ?? {}) };
  }
};

/** Consistent read of one item; undefined when it is not there. */
export const getItem = async (table: Table, key: Key): Promise<RawItem | undefined> => {
  const { Item, ConsumedCapacity } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: toAttributes(key),
      ConsistentRead: true,
      ...metering(table),
    }),
  );
  report(table, 'GetItem', 'read', ConsumedCapacity);
  return Item && unmarshall(Item);
};

export type Query = {
  /** `pk` on the table (read consistently), `gsi1pk` on the index. */
  readonly by: 'pk' | 'gsi1pk';
  readonly partition: string;
  /** Only sort keys beginning like this, or only this one and those after it; one of the two at most. */
  readonly prefix?: string;
  readonly from?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
};

const keyCondition = ({ prefix, from }: Query): string => {
  if (prefix !== undefined) return '#by = :partition AND begins_with(#sort, :prefix)';
  return from === undefined ? '#by = :partition' : '#by = :partition AND #sort >= :from';
};

/** Items of one partition in sort key order, all pages unless `limit` says how many. */
export const queryItems = async (table: Table, query: Query): Promise<RawItem[]> => {
  const sort = query.by === 'pk' ? 'sk' : 'gsi1sk';
  const within = query.prefix ?? query.from;
  const bounds = {
    ...(query.prefix !== undefined && { ':prefix': query.prefix }),
    ...(query.from !== undefined && { ':from': query.from }),
  };
  const items: RawItem[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ...(query.by === 'pk' ? { ConsistentRead: true } : { IndexName: table.index }),
        KeyConditionExpression: keyCondition(query),
        ExpressionAttributeNames: {
          '#by': query.by,
          ...(within === undefined ? {} : { '#sort': sort }),
        },
        ExpressionAttributeValues: toAttributes({ ':partition': query.partition, ...bounds }),
        ScanIndexForward: !query.newestFirst,
        ...(query.limit === undefined ? {} : { Limit: query.limit }),
        ...(start ? { ExclusiveStartKey: start } : {}),
        ...metering(table),
      }),
    );
    report(table, 'Query', 'read', page.ConsumedCapacity);
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey;
  } while (start && (query.limit === undefined || items.length < query.limit));
  return items;
};
