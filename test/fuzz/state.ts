import { createHash } from 'node:crypto';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { BUCKET, TABLE } from '../adapters/engines.ts';

type Item = Record<string, AttributeValue>;
type Items = ReadonlyMap<string, { readonly text: string; readonly item: Item }>;

/** Everything the county keeps. */
export type State = { readonly items: Items; readonly files: readonly string[] };

/** Counts of failed attempts: anybody's request may add to them, that is what they are for. */
const COUNTERS = new Set(['lookup', 'attempts']);

const dynamodb = new DynamoDBClient({});
const s3 = new S3Client({ forcePathStyle: true });

const keyOf = ({ pk, sk }: Item): string => `${pk?.S}|${sk?.S}`;
/** The same text for the same content, in whatever order an engine keeps the keys of a map or the members of a set. */
const canonical = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [
      name,
      name === 'SS' && Array.isArray(inner) ? inner.toSorted() : canonical(inner),
    ]);
};
const textOf = (item: Item): string => JSON.stringify(canonical(item));

const scan = async (): Promise<Items> => {
  const items = new Map<string, { text: string; item: Item }>();
  let start: Item | undefined;
  do {
    const page = await dynamodb.send(
      new ScanCommand({ TableName: TABLE, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const item of page.Items ?? []) items.set(keyOf(item), { text: textOf(item), item });
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

const listFiles = async (): Promise<readonly string[]> => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
  return Contents.map(({ Key = '', ETag = '' }) => `${Key} ${ETag}`).sort();
};

export const readState = async (): Promise<State> => ({ items: await scan(), files: await listFiles() });

/** SHA-256 over every item and file, but for the counts of failed attempts. */
export const digestOf = ({ items, files }: State): string => {
  const hash = createHash('sha256');
  for (const [key, { text, item }] of [...items].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!COUNTERS.has(item.t?.S ?? '')) hash.update(key).update(text);
  for (const file of files) hash.update(file);
  return hash.digest('hex');
};

/** Keys of whatever differs between two states, for a finding to name. */
export const differences = (before: State, after: State): readonly string[] => [
  ...[...after.items].filter(([key, { text }]) => before.items.get(key)?.text !== text).map(([key]) => key),
  ...[...before.items.keys()].filter((key) => !after.items.has(key)),
  ...after.files.filter((file) => !before.files.includes(file)),
];

const write = async (requests: readonly object[]): Promise<void> => {
  for (let from = 0; from < requests.length; from += 25)
    await dynamodb.send(
      new BatchWriteItemCommand({ RequestItems: { [TABLE]: requests.slice(from, from + 25) } }),
    );
};

/** Puts back what `before` held in the place of what is there `now`. */
export const restore = async (before: State, now: State): Promise<void> => {
  const changed = [...before.items].filter(([key, { text }]) => now.items.get(key)?.text !== text);
  const added = [...now.items].filter(([key]) => !before.items.has(key));
  await write([
    ...changed.map(([, { item }]) => ({ PutRequest: { Item: item } })),
    ...added.map(([, { item }]) => ({ DeleteRequest: { Key: { pk: item.pk, sk: item.sk } } })),
  ]);
  for (const file of now.files.filter((one) => !before.files.includes(one)))
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: file.slice(0, file.lastIndexOf(' ')) }));
};
