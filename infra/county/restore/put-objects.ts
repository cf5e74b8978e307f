import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { linesOf } from '../backup/lines.ts';
import { OBJECT_FOLDER, OBJECTS, type StoredObject, storedObject } from '../backup/manifest.ts';
import type { Place } from '../place.ts';

const AT_ONCE = 8;

/** Puts the objects of a backup into the county's buckets, the log's checkpoint last. Answers their number. */
export const putObjects = async (
  s3: S3Client,
  buckets: Place['buckets'],
  folder: string,
  tick: (objects: number) => void,
): Promise<number> => {
  const put = async ({
    bucket,
    key,
    file,
    contentType,
    cacheControl,
    metadata,
  }: StoredObject): Promise<void> => {
    await s3.send(
      new PutObjectCommand({
        ...{
          Bucket: buckets[bucket],
          Key: key,
          Body: await readFile(path.join(folder, OBJECT_FOLDER, file)),
        },
        ...(contentType && { ContentType: contentType }),
        ...(cacheControl && { CacheControl: cacheControl }),
        ...(metadata && { Metadata: metadata }),
      }),
    );
  };
  const [objects, last]: [StoredObject[], StoredObject[]] = [[], []];
  for await (const line of linesOf(path.join(folder, OBJECTS))) {
    const object = storedObject.parse(JSON.parse(line));
    (object.key === 'ledger/checkpoint' ? last : objects).push(object);
  }
  for (let from = 0; from < objects.length; from += AT_ONCE) {
    await Promise.all(objects.slice(from, from + AT_ONCE).map(put));
    tick(Math.min(from + AT_ONCE, objects.length));
  }
  for (const object of last) await put(object);
  return objects.length + last.length;
};
