import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { NoticeBucket } from '../../ports/notice-bucket.ts';
import { s3Client } from './client.ts';

/** NoticeBucket over S3. */
export const noticeBucket = (bucket: string): NoticeBucket => ({
  put: async (id, html) => {
    await s3Client().send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `notices/${id}.html`,
        Body: html,
        ContentType: 'text/html; charset=utf-8',
      }),
    );
  },
});
