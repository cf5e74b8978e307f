import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { DocumentBucket } from '../../ports/document-store.ts';
import { s3Client } from './client.ts';

const VIEW_SECONDS = 5 * 60;

/** The part of DocumentBucket that lets a browser look at a file for five minutes, and nothing else. */
export const documentViews = (bucket: string): Pick<DocumentBucket, 'viewUrl'> => ({
  viewUrl: (key) =>
    getSignedUrl(s3Client(), new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: VIEW_SECONDS }),
});
