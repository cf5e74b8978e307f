import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ApprovalFiles } from '../../ports/host-store.ts';
import { s3Client } from './client.ts';
import { CONTENT_TYPES } from './document-views.ts';

const VIEW_SECONDS = 5 * 60;

const keyOf = (campaign: string, sha256: string): string => `approvals/${campaign}/${sha256}`;

/** ApprovalFiles over S3, beside the applicants' documents but under a prefix that no browser may post to. */
export const approvalFiles = (bucket: string): ApprovalFiles => ({
  put: async (campaign, sha256, type, bytes) => {
    const Key = keyOf(campaign, sha256);
    await s3Client().send(
      new PutObjectCommand({ Bucket: bucket, Key, Body: bytes, ContentType: CONTENT_TYPES[type] }),
    );
  },

  viewUrl: (campaign, sha256) =>
    getSignedUrl(s3Client(), new GetObjectCommand({ Bucket: bucket, Key: keyOf(campaign, sha256) }), {
      expiresIn: VIEW_SECONDS,
    }),
});
