import type { NoticeBucket } from '../../ports/notice-bucket.ts';
import { bucketObjects } from './objects.ts';

/** NoticeBucket over S3. */
export const noticeBucket = (bucket: string): NoticeBucket => ({
  put: (id, html) => bucketObjects(bucket).put(`notices/${id}.html`, html, 'text/html; charset=utf-8'),
});
