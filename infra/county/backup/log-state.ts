import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { LOG_STATE, logEntryKey } from '../log-keys.ts';
import { marshalKey } from './attributes.ts';

const state = z.object({ size: z.number().int(), published: z.number().int() });
const entry = z.object({ index: z.number().int(), id: z.string(), item: z.string(), digest: z.string() });
export type LogEntry = z.infer<typeof entry>;

/** How many entries the county's log has, and how many of them are public; none before the first. */
export const logState = async (client: DynamoDBClient, TableName: string) => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: marshalKey(LOG_STATE), ConsistentRead: true }),
  );
  return Item ? state.parse(unmarshall(Item)) : { size: 0, published: 0 };
};

/** Entries of the log from `from` on, before `to`, in order. */
export const logEntries = async (
  client: DynamoDBClient,
  TableName: string,
  from: number,
  to: number,
): Promise<readonly LogEntry[]> => {
  const found: LogEntry[] = [];
  let next = from;
  while (next < to) {
    const { pk, sk } = logEntryKey(next);
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk >= :sk',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: sk } },
      }),
    );
    const page = Items.map((item) => entry.parse(unmarshall(item))).filter(({ index }) => index < to);
    if (page.length === 0) throw new Error(`the log has no entry ${next}`);
    found.push(...page);
    next += page.length;
  }
  return found;
};

/** Reads an entry's item from its line in a backup; undefined for any other item. */
export const entryIn = (item: object): LogEntry | undefined => {
  const parsed = entry.safeParse(item);
  return parsed.success ? parsed.data : undefined;
};
