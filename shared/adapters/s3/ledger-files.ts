import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { LedgerFiles } from '../../ports/ledger-files.ts';
import { s3Client } from './client.ts';

/** Everything below this prefix may be read by anybody. */
const PREFIX = 'ledger/';

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_SECONDS = 'public, max-age=5';

/** LedgerFiles over S3, with the caching that tlog-tiles asks for. */
export const ledgerFiles = (bucket: string): LedgerFiles => ({
  read: async (path) => {
    try {
      const { Body } = await s3Client().send(new GetObjectCommand({ Bucket: bucket, Key: PREFIX + path }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  },
  put: async (path, bytes, kept) => {
    await s3Client().send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: PREFIX + path,
        Body: bytes,
        ContentType: typeof bytes === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream',
        CacheControl: kept ? FOR_EVER : FOR_SECONDS,
      }),
    );
  },
});
