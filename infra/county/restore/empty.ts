import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { marshalKey } from '../backup/attributes.ts';
import type { Clients } from '../clients.ts';
import { RESTORE_STATE } from '../log-keys.ts';
import { BUCKET_NAMES, type Place } from '../place.ts';
import { NOTHING_CHANGED, Trouble } from '../trouble.ts';

const state = z.object({ backup: z.string() });

/** The backup whose putting back was begun here and has not come to its end; undefined when there is none. */
export const unfinishedRestore = async (
  { dynamodb }: Clients,
  { table }: Place,
): Promise<string | undefined> => {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: table, Key: marshalKey(RESTORE_STATE), ConsistentRead: true }),
  );
  return Item && state.parse(unmarshall(Item)).backup;
};

/** Throws a Trouble unless the county's table and buckets are empty. */
export const assertEmpty = async (
  { dynamodb, s3 }: Clients,
  { table, buckets, name }: Place,
): Promise<void> => {
  const refuse = (what: string): Trouble =>
    new Trouble(
      `${name}不是空的：${what}`,
      NOTHING_CHANGED,
      '备份只能恢复到空的县，不会覆盖已有的数据；请核对县和账号，需要恢复到某一时刻的用数据库的时间点恢复',
    );
  const { Items = [] } = await dynamodb.send(
    new ScanCommand({ TableName: table, Limit: 1, ConsistentRead: true }),
  );
  if (Items.length > 0) throw refuse(`数据表 ${table} 里有数据`);
  for (const bucket of BUCKET_NAMES) {
    const { KeyCount = 0 } = await s3.send(new ListObjectsV2Command({ Bucket: buckets[bucket], MaxKeys: 1 }));
    if (KeyCount > 0) throw refuse(`存储桶 ${buckets[bucket]} 里有文件`);
  }
};
