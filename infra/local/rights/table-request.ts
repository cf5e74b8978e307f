import * as z from 'zod';

/** What IAM asks about one item or partition that a request touches: action, table or index, and the partition key's value. */
export type Asked = {
  readonly action: string;
  /** Name of the index that is read; absent for the table itself. */
  readonly index?: string;
  /** Value of the leading key; absent for a scan, which names none. */
  readonly leadingKey?: string;
};

const text = z.object({ S: z.string() }).transform(({ S }) => S);
const keyed = z.looseObject({ pk: text });
const names = z.record(z.string(), z.string()).default({});
const values = z.record(z.string(), z.unknown()).default({});

const query = z.looseObject({
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: values,
});
const scan = z.looseObject({ IndexName: z.string().optional() });
const batchGet = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(keyed) })),
});
const write = z.union([
  z.strictObject({ Put: z.looseObject({ Item: keyed }) }),
  z.strictObject({ Update: z.looseObject({ Key: keyed }) }),
  z.strictObject({ Delete: z.looseObject({ Key: keyed }) }),
  z.strictObject({ ConditionCheck: z.looseObject({ Key: keyed }) }),
]);
const transaction = z.looseObject({ TransactItems: z.array(write) });

const KEYED = ['GetItem', 'UpdateItem', 'DeleteItem'];

/** `pk = :partition` at the beginning of a key condition: the value. */
const leadingKeyIn = (condition: z.infer<typeof query>): string => {
  const [, value = ''] = /^\s*#?\w+\s*=\s*(:\w+)/.exec(condition.KeyConditionExpression) ?? [];
  return text.parse(condition.ExpressionAttributeValues[value]);
};

const askedByWrite = (one: z.infer<typeof write>): Asked => {
  if ('Put' in one) return { action: 'PutItem', leadingKey: one.Put.Item.pk };
  if ('Update' in one) return { action: 'UpdateItem', leadingKey: one.Update.Key.pk };
  if ('Delete' in one) return { action: 'DeleteItem', leadingKey: one.Delete.Key.pk };
  return { action: 'ConditionCheckItem', leadingKey: one.ConditionCheck.Key.pk };
};

/**
 * What a request to the table asks for, as IAM sees it: a transaction needs the right to each of its writes.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 * @param operation of the DynamoDB API, e.g. `PutItem`.
 * @throws Error or ZodError for an operation or input that is not known here.
 */
export const askedBy = (operation: string, input: unknown): readonly Asked[] => {
  if (operation === 'PutItem') {
    const { Item } = z.looseObject({ Item: keyed }).parse(input);
    return [{ action: operation, leadingKey: Item.pk }];
  }
  if (KEYED.includes(operation)) {
    const { Key } = z.looseObject({ Key: keyed }).parse(input);
    return [{ action: operation, leadingKey: Key.pk }];
  }
  if (operation === 'Query') {
    const parsed = query.parse(input);
    const { IndexName: index } = parsed;
    return [{ action: operation, ...(index && { index }), leadingKey: leadingKeyIn(parsed) }];
  }
  if (operation === 'Scan') {
    const { IndexName: index } = scan.parse(input);
    return [{ action: operation, ...(index && { index }) }];
  }
  if (operation === 'BatchGetItem') {
    const keys = Object.values(batchGet.parse(input).RequestItems).flatMap(({ Keys }) => Keys);
    return keys.map(({ pk }) => ({ action: operation, leadingKey: pk }));
  }
  if (operation === 'TransactWriteItems') return transaction.parse(input).TransactItems.map(askedByWrite);
  throw new Error(`the local runner does not know the operation ${operation}`);
};
