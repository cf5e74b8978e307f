import { DeleteObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { DocumentEraser } from '../../ports/deletion-store.ts';
import { s3Client } from './client.ts';
import { QUARANTINE, VERIFIED } from './document-keys.ts';

/** DocumentEraser over S3. Only what is there is deleted: in a bucket with versions, deleting nothing leaves a mark of its own. */
export const documentEraser = (bucket: string): DocumentEraser => {
  const idsUnder = async (prefix: string, after: string, most: number): Promise<readonly string[]> => {
    const { CommonPrefixes = [] } = await s3Client().send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        Delimiter: '/',
        MaxKeys: most,
        // A slash sorts before every character of an id, so all files of the upload `after` are passed over.
        ...(after !== '' && { StartAfter: `${prefix}${after}/~` }),
      }),
    );
    return CommonPrefixes.flatMap(({ Prefix }) => Prefix?.slice(prefix.length, -1) ?? []);
  };

  /** An upload has a file for each of a few kinds: one page. */
  const keysUnder = async (prefix: string): Promise<readonly string[]> => {
    const { Contents = [] } = await s3Client().send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }),
    );
    return Contents.flatMap(({ Key }) => Key ?? []);
  };

  return {
    erase: async (campaign, uploadId) => {
      const folders = [QUARANTINE, VERIFIED].map((prefix) => `${prefix}${campaign}/${uploadId}/`);
      const keys = (await Promise.all(folders.map(keysUnder))).flat();
      const deleted = (Key: string) => s3Client().send(new DeleteObjectCommand({ Bucket: bucket, Key }));
      await Promise.all(keys.map(deleted));
    },

    uploads: async (campaign, after = '') => {
      const prefixes = [QUARANTINE, VERIFIED].map((prefix) => `${prefix}${campaign}/`);
      const found = await Promise.all(prefixes.map((prefix) => idsUnder(prefix, after, PAGE)));
      const last = found.flatMap((ids) => (ids.length === PAGE ? [ids.at(-1) ?? ''] : []));
      // Beyond the shorter of two full pages nothing is known of one of them.
      const until = last.length === 0 ? undefined : last.reduce((a, b) => (a < b ? a : b));
      const ids = [...new Set(found.flat())].toSorted().filter((id) => until === undefined || id <= until);
      return { ids, more: until !== undefined };
    },
  };
};

const PAGE = 1000;
