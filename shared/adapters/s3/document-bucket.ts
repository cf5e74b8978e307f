import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { DocumentBucket } from '../../ports/document-store.ts';
import { LARGEST_DOCUMENT } from '../documents/file-type.ts';
import { s3Client } from './client.ts';
import { documentFiles } from './document-files.ts';
import { quarantineKey } from './document-keys.ts';
import { presignGet } from './presign.ts';

const TICKET_SECONDS = 15 * 60;
const VIEW_SECONDS = 5 * 60;

/** Address of an object without a signature, as the SDK itself would reach it. */
const objectUrl = (bucket: string, key: string, region: string): string => {
  const { endpointProvider, forcePathStyle } = s3Client().config;
  const { url } = endpointProvider({
    Bucket: bucket,
    Region: region,
    Endpoint: process.env.AWS_ENDPOINT_URL_S3,
    ForcePathStyle: forcePathStyle,
  });
  return `${url.href.replace(/\/$/, '')}/${key}`;
};

/** DocumentBucket over S3: the bytes, and addresses with which browsers reach them without us. */
export const documentBucket = (bucket: string): DocumentBucket => ({
  ...documentFiles(bucket),

  ticket: async (campaign, uploadId, kind, redirectTo) => {
    const { url, fields } = await createPresignedPost(s3Client(), {
      Bucket: bucket,
      Key: quarantineKey(campaign, uploadId, kind),
      Conditions: [['content-length-range', 1, LARGEST_DOCUMENT]],
      ...(redirectTo === undefined ? {} : { Fields: { success_action_redirect: redirectTo } }),
      Expires: TICKET_SECONDS,
    });
    return { kind, url, fields };
  },

  viewUrl: async (key) => {
    const { config } = s3Client();
    const [region, credentials] = await Promise.all([config.region(), config.credentials()]);
    return presignGet({
      url: objectUrl(bucket, key, region),
      region,
      credentials,
      // S3 compares with its own clock, so this is the machine's time and not the event's.
      signedAt: new Date(),
      seconds: VIEW_SECONDS,
    });
  },
});
