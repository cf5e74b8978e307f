import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { DocumentBucket } from '../../ports/document-store.ts';
import { s3Client } from './client.ts';

/** Of what is taken; none of them is executed by a browser. */
export const CONTENT_TYPES = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;

const VIEW_SECONDS = 5 * 60;

/** The part of DocumentBucket that lets a browser look at a file for five minutes, and nothing else. */
export const documentViews = (bucket: string): Pick<DocumentBucket, 'viewUrl'> => ({
  viewUrl: ({ key, type, fault }) =>
    getSignedUrl(
      s3Client(),
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(type === undefined || fault !== undefined
          ? { ResponseContentType: 'application/octet-stream', ResponseContentDisposition: 'attachment' }
          : { ResponseContentType: CONTENT_TYPES[type], ResponseContentDisposition: 'inline' }),
      }),
      { expiresIn: VIEW_SECONDS },
    ),
});
