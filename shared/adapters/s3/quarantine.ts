import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Quarantine } from '../../ports/document-store.ts';
import { s3Client } from './client.ts';
import { QUARANTINE } from './document-keys.ts';

/** Quarantine over S3: a list of keys, which needs no permission to read any of them. */
export const quarantine = (bucket: string): Quarantine => ({
  page: async (after, most) => {
    const { Contents = [], IsTruncated = false } = await s3Client().send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: QUARANTINE,
        MaxKeys: most,
        ...(after !== '' && { StartAfter: after }),
      }),
    );
    const files = Contents.flatMap(({ Key, LastModified }) =>
      Key === undefined || LastModified === undefined ? [] : [{ key: Key, storedAt: LastModified.getTime() }],
    );
    return { files, more: IsTruncated };
  },
});
