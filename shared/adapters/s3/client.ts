import { S3Client } from '@aws-sdk/client-s3';

let shared: S3Client | undefined;

/**
 * The S3 client, made when first needed. An endpoint of one's own (AWS_ENDPOINT_URL_S3) has no host name per bucket, so the
 * bucket then goes into the path.
 */
export const s3Client = (): S3Client => {
  shared ??= new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) });
  return shared;
};
