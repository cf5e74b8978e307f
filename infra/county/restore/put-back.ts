import path from 'node:path';
import { DeleteItemCommand, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { marshalKey } from '../backup/attributes.ts';
import { fingerprints } from '../backup/fingerprints.ts';
import { ITEMS, type Manifest } from '../backup/manifest.ts';
import type { Taking } from '../backup/take.ts';
import type { Clients } from '../clients.ts';
import { RESTORE_STATE } from '../log-keys.ts';
import type { Place } from '../place.ts';
import { NOTHING_CHANGED, Trouble } from '../trouble.ts';
import { assertEmpty, unfinishedRestore } from './empty.ts';
import { putItems } from './put-items.ts';
import { putObjects } from './put-objects.ts';

const KEYS = {
  personal: '个人信息密钥',
  log: '账本签名密钥',
  secret: '县密钥（编号、查询码由它计算）',
} as const;

/** Ciphertext, numbers and the log are worth nothing under other keys. Throws a Trouble that names those that differ. */
export const assertSameKeys = async (clients: Clients, place: Place, { keys }: Manifest): Promise<void> => {
  const found = await fingerprints(clients, place);
  const others = (['personal', 'log', 'secret'] as const).filter((name) => found[name] !== keys[name]);
  if (others.length === 0) return;
  throw new Trouble(
    `${place.name}现在的密钥不是备份时的：${others.map((name) => KEYS[name]).join('、')}`,
    NOTHING_CHANGED,
    `原来的密钥在停用、删除堆栈时都保留着：用 npx cdk import -c county=${place.code} 把它们接回堆栈，再恢复；换了密钥，密文打不开，账本会分叉`,
  );
};

/** Throws a Trouble unless the county was deployed to wait for this backup. */
export const assertWaiting = ({ code, name, outputs }: Place, id: string): void => {
  if (outputs.Restoring === id) return;
  throw new Trouble(
    `${name}没有为恢复这份备份做准备：定时任务还在运行，恢复的数据会被当作新的再记一遍账、再发一遍通知`,
    NOTHING_CHANGED,
    `请先执行 npx cdk deploy -c county=${code} -c restoring=${id}，再恢复`,
  );
};

const countItems = async ({ dynamodb }: Clients, TableName: string): Promise<number> => {
  let count = 0;
  for await (const page of paginateScan(
    { client: dynamodb },
    { TableName, Select: 'COUNT', ConsistentRead: true },
  ))
    count += page.Count ?? 0;
  return count;
};

export type PutBack = { readonly items: number; readonly objects: number };

/**
 * Puts a verified backup back into an empty county that waits for it: every item twice, marked and then as it was, so that the relay
 * knows both for nothing new; then the objects. Broken off anywhere, the same again goes on: the table says which backup was begun.
 */
export const putBack = async (
  clients: Clients,
  place: Place,
  backup: { readonly id: string; readonly folder: string; readonly manifest: Manifest },
  { step, stopping }: Taking,
): Promise<PutBack> => {
  const { id, folder, manifest } = backup;
  const { table, buckets } = place;
  assertWaiting(place, id);
  await assertSameKeys(clients, place, manifest);
  if ((await unfinishedRestore(clients, place)) !== id) await assertEmpty(clients, place);
  const begun = { TableName: table, Item: { ...marshalKey(RESTORE_STATE), backup: { S: id } } };
  await clients.dynamodb.send(new PutItemCommand(begun));
  const tick = (text: string) => (done: number) => {
    step(text, done);
    if (stopping.aborted)
      throw new Trouble(
        '恢复没有做完，按要求停下了',
        '已经放回的部分留着，备份没有动过',
        '重新执行同一条命令，会接着做完',
      );
  };
  const file = path.join(folder, ITEMS);
  await putItems(clients.dynamodb, table, file, id, tick('放回数据'));
  const items = await putItems(clients.dynamodb, table, file, undefined, tick('放回数据，第二遍'));
  const objects = await putObjects(clients.s3, buckets, folder, tick('放回文件'));
  await clients.dynamodb.send(new DeleteItemCommand({ TableName: table, Key: marshalKey(RESTORE_STATE) }));
  const found = await countItems(clients, table);
  if (found !== manifest.items.lines)
    throw new Trouble(
      `恢复后数据表有 ${found} 项，备份中是 ${manifest.items.lines} 项`,
      '数据已经放回，备份没有动过',
      '恢复期间有人使用了系统；请先不要开放，用 doctor 和审计核对多出或者缺少的数据',
    );
  return { items, objects };
};
