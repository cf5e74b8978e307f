import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { NoticeBucket, NoticeFiles } from '../../ports/notice-bucket.ts';
import { s3Client } from './client.ts';

const keyOf = (id: string): string => `notices/${id}.html`;

/** NoticeBucket over S3. */
export const noticeBucket = (bucket: string): NoticeBucket => ({
  put: async (id, html) => {
    await s3Client().send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(id),
        Body: html,
        ContentType: 'text/html; charset=utf-8',
      }),
    );
  },
});

/** NoticeFiles over S3: needs s3:GetObject alone. */
export const noticeFiles = (bucket: string): NoticeFiles => ({
  read: async (id) => {
    try {
      const { Body } = await s3Client().send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(id) }));
      return (await Body?.transformToString()) ?? '';
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  },
});
