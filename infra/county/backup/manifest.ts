import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { NOTHING_CHANGED, Trouble } from '../trouble.ts';

const count = () => z.number().int().nonnegative();
const hex = () => z.string().regex(/^[0-9a-f]{64}$/);
const file = () => z.strictObject({ lines: count(), bytes: count(), sha256: hex() });

/** What a backup says of itself. */
export const manifest = z.strictObject({
  v: z.literal(1),
  county: z.string().regex(/^\d{6}$/),
  name: z.string(),
  /** ISO 8601. */
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** items.ndjson: one item a line, in DynamoDB's own JSON. */
  items: file(),
  /** objects.ndjson: one object a line, with the file that holds it. */
  objects: file(),
  /** Where the public log stood. `unlogged`: items that it did not know as they are, and why is not ours to say. */
  log: z.strictObject({ size: count(), published: count(), unlogged: z.array(z.string()) }),
  /** What must be the same where it is put back; none of it is a secret. */
  keys: z.strictObject({ personal: z.string(), log: hex(), secret: hex() }),
  /** The backup that the table's own service keeps, or why there is none. */
  service: z.union([z.strictObject({ arn: z.string() }), z.strictObject({ none: z.string() })]),
});
export type Manifest = z.infer<typeof manifest>;

/** One line of objects.ndjson. `bucket` is `documents` or `notices`; `file` lies in the folder objects/. */
export const storedObject = z.strictObject({
  bucket: z.enum(['documents', 'notices']),
  key: z.string().min(1),
  file: z.string().regex(/^\d{8}$/),
  bytes: count(),
  sha256: hex(),
  contentType: z.string().optional(),
  cacheControl: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
});
export type StoredObject = z.infer<typeof storedObject>;

export const MANIFEST = 'manifest.json';
export const ITEMS = 'items.ndjson';
export const OBJECTS = 'objects.ndjson';
export const OBJECT_FOLDER = 'objects';

/** The id of a backup, 16 hex digits: of its manifest, and so of all of it. */
export const backupId = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Reads the manifest in a folder. Throws a Trouble when there is none that can be read. */
export const readManifest = async (
  folder: string,
): Promise<{ readonly id: string; readonly manifest: Manifest }> => {
  try {
    const text = await readFile(path.join(folder, MANIFEST), 'utf8');
    return { id: backupId(text), manifest: manifest.parse(JSON.parse(text)) };
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Trouble(
      `${folder} 不是完整的备份，清单 ${MANIFEST} 不能读（${reason}）`,
      NOTHING_CHANGED,
      '请指明 backup 命令生成的文件夹；名称以 .partial 结尾的是没有做完的，不能用',
      { cause },
    );
  }
};
