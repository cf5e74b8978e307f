import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { BUCKET_NAMES, type BucketName, type Place } from '../place.ts';
import { type FileFacts, lineWriter } from './lines.ts';
import { OBJECT_FOLDER, OBJECTS, type StoredObject } from './manifest.ts';

/** The one object of the public log that changes: it is copied with the table, so that both are of one moment. */
export const CHECKPOINT = 'ledger/checkpoint';
const AT_ONCE = 8;

/** Objects copied so far, by bucket and key, with the tag they had. */
export type ObjectCopy = {
  readonly s3: S3Client;
  readonly buckets: Place['buckets'];
  readonly folder: string;
  readonly copied: Map<string, { readonly tag: string; readonly object: StoredObject }>;
  /** Files given out, those of objects that are gone again included. */
  files: number;
};

const keyOf = (bucket: BucketName, key: string): string => `${bucket}/${key}`;

/** Copies one object into the folder; undefined when it is gone. */
export const copyObject = async (
  copy: ObjectCopy,
  bucket: BucketName,
  key: string,
): Promise<Uint8Array | undefined> => {
  const { s3, buckets, folder, copied } = copy;
  const known = copied.get(keyOf(bucket, key));
  if (!known) copy.files += 1;
  const file = known?.object.file ?? String(copy.files).padStart(8, '0');
  try {
    const found = await s3.send(new GetObjectCommand({ Bucket: buckets[bucket], Key: key }));
    const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
    await writeFile(path.join(folder, OBJECT_FOLDER, file), bytes, { mode: 0o600 });
    const { ContentType: contentType, CacheControl: cacheControl, Metadata: metadata } = found;
    const object: StoredObject = {
      ...{ bucket, key, file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ...(contentType && { contentType }),
      ...(cacheControl && { cacheControl }),
      ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
    };
    copied.set(keyOf(bucket, key), { tag: found.ETag ?? '', object });
    return bytes;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NoSuchKey') throw error;
    copied.delete(keyOf(bucket, key));
    return undefined;
  }
};

/** Copies what is new in both buckets since the last time. `tick` is told how many objects there are so far. */
export const copyObjects = async (copy: ObjectCopy, tick: (objects: number) => void): Promise<void> => {
  for (const bucket of BUCKET_NAMES) {
    const pages = paginateListObjectsV2({ client: copy.s3 }, { Bucket: copy.buckets[bucket] });
    for await (const { Contents = [] } of pages) {
      const fresh = Contents.flatMap(({ Key = '', ETag = '' }) =>
        Key === CHECKPOINT || copy.copied.get(keyOf(bucket, Key))?.tag === ETag ? [] : [Key],
      );
      for (let from = 0; from < fresh.length; from += AT_ONCE) {
        await Promise.all(fresh.slice(from, from + AT_ONCE).map((key) => copyObject(copy, bucket, key)));
        tick(copy.copied.size);
      }
    }
  }
};

/** Writes objects.ndjson. */
export const writeObjects = async ({ folder, copied }: ObjectCopy): Promise<FileFacts> => {
  const lines = lineWriter(path.join(folder, OBJECTS));
  for (const { object } of copied.values()) await lines.write(JSON.stringify(object));
  return lines.close();
};
