import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { DocumentBucket } from '../../ports/document-store.ts';
import { largestOf } from '../documents/file-type.ts';
import { s3Client } from './client.ts';
import { documentFiles } from './document-files.ts';
import { quarantineKey } from './document-keys.ts';
import { documentViews } from './document-views.ts';

const TICKET_SECONDS = 15 * 60;

/** DocumentBucket over S3: the bytes, and addresses with which browsers reach them without us. */
export const documentBucket = (bucket: string): DocumentBucket => ({
  ...documentFiles(bucket),
  ...documentViews(bucket),

  ticket: async (campaign, uploadId, kind, redirectTo) => {
    const { url, fields } = await createPresignedPost(s3Client(), {
      Bucket: bucket,
      Key: quarantineKey(campaign, uploadId, kind),
      Conditions: [['content-length-range', 1, largestOf(kind)]],
      ...(redirectTo === undefined ? {} : { Fields: { success_action_redirect: redirectTo } }),
      Expires: TICKET_SECONDS,
    });
    return { kind, url, fields };
  },
});
