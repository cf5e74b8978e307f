import { type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { INDEX_NAME } from '../../constructs/county-table.ts';
import { marshalKey } from '../backup/attributes.ts';
import { bookmarkKey, FINDINGS } from '../log-keys.ts';

const bookmark = z.object({ at: z.number() });
const row = z.object({ summary: z.object({ state: z.string() }) });

/** When an audit ran last, epoch milliseconds; undefined when it never did. What it signed is for the console to check. */
export const lastRun = async (
  client: DynamoDBClient,
  TableName: string,
  audit: string,
): Promise<number | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshalKey(bookmarkKey(audit)) }));
  return Item && bookmark.parse(unmarshall(Item)).at;
};

/** Findings of the audits that nobody has closed. */
export const openFindings = async (client: DynamoDBClient, TableName: string): Promise<number> => {
  let open = 0;
  for await (const { Items = [] } of paginateQuery(
    { client },
    {
      ...{ TableName, IndexName: INDEX_NAME, KeyConditionExpression: 'gsi1pk = :findings' },
      ExpressionAttributeValues: { ':findings': { S: FINDINGS } },
    },
  ))
    open += Items.filter((item) => row.parse(unmarshall(item)).summary.state === 'open').length;
  return open;
};
