import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { parseCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../../shared/ledger/signed-note.ts';
import type { Clients } from '../clients.ts';
import { LOG_STATE } from '../log-keys.ts';
import type { Place } from '../place.ts';
import { Trouble } from '../trouble.ts';
import { marshalKey } from './attributes.ts';
import { fingerprints } from './fingerprints.ts';
import { logState } from './log-state.ts';
import { backupId, MANIFEST, type Manifest, OBJECT_FOLDER } from './manifest.ts';
import { CHECKPOINT, copyObject, copyObjects, type ObjectCopy, writeObjects } from './object-copy.ts';
import { serviceBackup } from './service-backup.ts';
import { followLog, scannedFile, scanTable, type TableCopy, writeItems } from './table-copy.ts';
import { verifyBackup } from './verify.ts';

export type Taking = {
  /** Says what is being done, and how much of it. */
  readonly step: (text: string, done?: number) => void;
  readonly stopping: AbortSignal;
};
export type Taken = { readonly id: string; readonly folder: string; readonly manifest: Manifest };

/** How often the log and its public checkpoint are looked at until they are of one moment. */
const LOOKS = 10;
/** How often changes under way are looked for in the log. */
const SETTLING = 5;
const LOOK_MS = 1000;

const stopIfAsked = ({ stopping }: Taking, folder: string): void => {
  if (stopping.aborted)
    throw new Trouble(
      '备份没有做完，按要求停下了',
      `县里的数据没有动过；半成品在 ${folder}`,
      '删除该文件夹后重新执行',
    );
};

/** The state of the log, and the checkpoint over what of it is public. */
const agreedState = async (table: TableCopy, objects: ObjectCopy) => {
  for (let look = 1; look <= LOOKS; look += 1) {
    const [{ Item }, state] = [
      await table.client.send(
        new GetItemCommand({ TableName: table.table, Key: marshalKey(LOG_STATE), ConsistentRead: true }),
      ),
      await logState(table.client, table.table),
    ];
    const bytes = await copyObject(objects, 'notices', CHECKPOINT);
    const note = bytes && parseNote(Buffer.from(bytes).toString('utf8'));
    const size = note ? (parseCheckpoint(note.text)?.size ?? -1) : 0;
    const after = await logState(table.client, table.table);
    if (size === state.published && after.size === state.size && after.published === state.published)
      return { state, item: Item };
    await pause(LOOK_MS);
  }
  throw new Trouble(
    '公开账本一直在变动，取不到数据表和检查点一致的时刻',
    '县里的数据没有动过',
    '请避开集中报名的时间，或者查看 status 中账本处理程序是否有死信，然后重新备份',
  );
};

/**
 * Copies a running county into a new folder, which gets its name only once everything in it has been held against the manifest.
 * What changes meanwhile is read again, as the log tells it. Ciphertext stays ciphertext; keys and secret are not in it.
 */
export const takeBackup = async (
  clients: Clients,
  place: Place,
  target: string,
  taking: Taking,
): Promise<Taken> => {
  const folder = `${target}.partial`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, OBJECT_FOLDER), { recursive: true, mode: 0o700 });
  const startedAt = new Date().toISOString();
  const keys = await fingerprints(clients, place);
  const service = await serviceBackup(
    clients.dynamodb,
    place.table,
    `judicial-${place.code}-${startedAt.replaceAll(/[:.]/g, '')}`,
  );
  const { size } = await logState(clients.dynamodb, place.table);
  const table: TableCopy = { client: clients.dynamodb, table: place.table, folder, size, again: new Map() };
  const objects: ObjectCopy = { s3: clients.s3, buckets: place.buckets, folder, copied: new Map(), files: 0 };
  await scanTable(table, (items) => {
    stopIfAsked(taking, folder);
    taking.step('读取数据表', items);
  });
  const copyNewObjects = () =>
    copyObjects(objects, (done) => {
      stopIfAsked(taking, folder);
      taking.step('读取文件', done);
    });
  await copyNewObjects();
  let [suspects, look] = [[] as readonly string[], 1];
  for (;;) {
    stopIfAsked(taking, folder);
    const { state, item } = await agreedState(table, objects);
    await followLog(table, state.size, item, suspects);
    await copyNewObjects();
    const { items, unlogged } = await writeItems(table);
    // What changed a moment ago may still be on its way to the log; what stays unknown to it is said, and left as it is.
    if (unlogged.length > 0 && look < SETTLING) {
      [suspects, look] = [unlogged, look + 1];
      taking.step('等待账本记完', unlogged.length);
      await pause(LOOK_MS);
      continue;
    }
    const manifest: Manifest = {
      ...{
        v: 1 as const,
        county: place.code,
        name: place.name,
        startedAt,
        finishedAt: new Date().toISOString(),
      },
      ...{ items, objects: await writeObjects(objects), keys, service },
      log: { size: state.size, published: state.published, unlogged: [...unlogged] },
    };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await rm(scannedFile(folder));
    await verifyBackup(folder, manifest);
    await writeFile(path.join(folder, MANIFEST), text, { mode: 0o600 });
    await rename(folder, target);
    return { id: backupId(text), folder: target, manifest };
  }
};
