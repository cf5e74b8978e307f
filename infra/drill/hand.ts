import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';

type Item = Record<string, unknown>;
export type Key = { readonly pk: string; readonly sk: string };

/** The hand of somebody who may write the database and asks no program of this project. */
export type TableHand = {
  /** Throws an Error when there is no such item: an attack on nothing would prove nothing. */
  get(key: Key): Promise<Item>;
  put(item: Item): Promise<void>;
  remove(key: Key): Promise<void>;
  /** Reads an item, changes it and puts it back. */
  change(key: Key, change: (item: Item) => Item): Promise<void>;
};

export const tableHand = (client: DynamoDBClient, TableName: string): TableHand => {
  const get = async ({ pk, sk }: Key): Promise<Item> => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall({ pk, sk }) }));
    if (!Item) throw new Error(`there is no item ${pk}|${sk} to tamper with`);
    return unmarshall(Item);
  };
  const put = async (item: Item): Promise<void> => {
    const Item = marshall(item, { removeUndefinedValues: true });
    await client.send(new PutItemCommand({ TableName, Item }));
  };
  return {
    get,
    put,
    remove: async ({ pk, sk }) => {
      await client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk, sk }) }));
    },
    change: async (key, change) => put(change(await get(key))),
  };
};

/** The only table of the engine. */
export const onlyTable = async (client: DynamoDBClient): Promise<string> =>
  (await client.send(new ListTablesCommand({}))).TableNames?.[0] ?? '';

const checkpoints = z.record(z.string(), z.string());

/**
 * Takes everything that waits in the table's stream so that neither the log nor the relay ever sees it: what an administrator does who
 * switches both off before they write. `folder`: of a cloud that is not running.
 */
export const swallowStream = async (
  streams: DynamoDBStreamsClient,
  streamArn: string,
  folder: string,
): Promise<void> => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.checkpoints.json'));
  if (names.length === 0) throw new Error('nobody has a checkpoint in the stream yet');
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  for (const name of names) {
    const file = path.join(folder, name);
    const handled = checkpoints.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      const last = await lastOf(streams, streamArn, ShardId, handled[ShardId]);
      if (last !== undefined) handled[ShardId] = last;
    }
    writeFileSync(file, JSON.stringify(handled));
  }
};

const lastOf = async (
  streams: DynamoDBStreamsClient,
  StreamArn: string,
  ShardId: string,
  after: string | undefined,
): Promise<string | undefined> => {
  const from = after
    ? ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const)
    : ({ ShardIteratorType: 'TRIM_HORIZON' } as const);
  let { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...from }));
  let last: string | undefined;
  while (ShardIterator !== undefined) {
    const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
    if ((page.Records ?? []).length === 0) return last;
    last = page.Records?.at(-1)?.dynamodb?.SequenceNumber;
    ShardIterator = page.NextShardIterator;
  }
  return last;
};
