import { createHash } from 'node:crypto';
import path from 'node:path';
import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { canonicalItem, digestOf } from '../../../shared/ledger/leaf.ts';
import { isUntold } from '../../../shared/ledger/untold.ts';
import { bookmarkBegunBy, itemOfKey, LOG_STATE, logEntryKey, logFactKey } from '../log-keys.ts';
import { type Attributes, attributesOfItem, imageOf, itemOf, itemOnLine, lineOf } from './attributes.ts';
import { type FileFacts, linesOf, lineWriter } from './lines.ts';
import { entryIn, logEntries } from './log-state.ts';
import { ITEMS } from './manifest.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const SCANNED = 'scanned.ndjson';
/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const BATCH = 100;

/** A copy of a table that goes on being written: what was scanned, and what was read again since (undefined: gone). */
export type TableCopy = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly folder: string;
  /** Entries of the log whose changes are in the copy. */
  size: number;
  readonly again: Map<string, Attributes | undefined>;
};

/** Reads the table once from end to end into the folder. `tick` is told how many items there are so far. */
export const scanTable = async (copy: TableCopy, tick: (items: number) => void): Promise<void> => {
  const lines = lineWriter(path.join(copy.folder, SCANNED));
  let items = 0;
  for await (const { Items = [] } of paginateScan(
    { client: copy.client },
    { TableName: copy.table, ConsistentRead: true },
  )) {
    for (const item of Items) await lines.write(lineOf(item));
    items += Items.length;
    tick(items);
  }
  await lines.close();
};

const read = async ({ client, table, again }: TableCopy, wanted: readonly string[]): Promise<void> => {
  for (const item of wanted) again.set(item, undefined);
  for (let from = 0; from < wanted.length; from += BATCH) {
    let left: BatchGetItemCommandOutput['UnprocessedKeys'] = {
      [table]: { Keys: wanted.slice(from, from + BATCH).map(attributesOfItem), ConsistentRead: true },
    };
    while (left && Object.keys(left).length > 0) {
      const page: BatchGetItemCommandOutput = await client.send(
        new BatchGetItemCommand({ RequestItems: left }),
      );
      for (const item of page.Responses?.[table] ?? []) again.set(itemOf(item), item);
      left = page.UnprocessedKeys;
    }
  }
};

/**
 * Brings the copy up to a state of the log: the log itself says which items changed since. `state`: the log's own item as it was read
 * at that size.
 */
export const followLog = async (
  copy: TableCopy,
  to: number,
  state: Attributes | undefined,
  suspects: readonly string[],
): Promise<void> => {
  const entries = await logEntries(copy.client, copy.table, copy.size, to);
  const changed = entries.flatMap(({ index, item, id }) => [
    item,
    itemOfKey(logEntryKey(index)),
    itemOfKey(logFactKey(item, id)),
    // Written together with what says that it was begun, but told to nobody.
    ...bookmarkBegunBy(item).map(itemOfKey),
  ]);
  await read(copy, [...new Set([...changed, ...suspects])]);
  copy.again.set(itemOfKey(LOG_STATE), state);
  copy.size = to;
};

/** Puts the copy together as items.ndjson. `unlogged`: items that the log in the copy does not know as they are. */
export const writeItems = async (
  copy: TableCopy,
): Promise<{ readonly items: FileFacts; readonly unlogged: readonly string[] }> => {
  const lines = lineWriter(path.join(copy.folder, ITEMS));
  const stored = new Map<string, string>();
  const logged = new Map<string, { readonly index: number; readonly digest: string }>();
  const note = (item: Attributes): void => {
    const key = itemOf(item);
    if (!isUntold(key)) {
      stored.set(key, digestOf(canonicalItem(imageOf(item)), sha256));
      return;
    }
    const entry = entryIn(unmarshall(item));
    if (entry && entry.index >= (logged.get(entry.item)?.index ?? -1)) logged.set(entry.item, entry);
  };
  const write = async (item: Attributes): Promise<void> => {
    note(item);
    await lines.write(lineOf(item));
  };
  for await (const line of linesOf(path.join(copy.folder, SCANNED))) {
    const item = itemOnLine(line);
    if (!copy.again.has(itemOf(item))) await write(item);
  }
  for (const item of copy.again.values()) if (item) await write(item);
  const items = await lines.close();
  const unlogged = [...stored].filter(([item, digest]) => logged.get(item)?.digest !== digest);
  return { items, unlogged: unlogged.map(([item]) => item) };
};

export const scannedFile = (folder: string): string => path.join(folder, SCANNED);
