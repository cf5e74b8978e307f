import { digestOf } from '../../shared/adapters/digest.ts';
import { largestOf } from '../../shared/adapters/documents/file-type.ts';
import { inspectDocument } from '../../shared/adapters/documents/inspect.ts';
import { readQuarantineKey, verifiedKey } from '../../shared/adapters/s3/document-keys.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import type { DocumentBucket, DocumentStore } from '../../shared/ports/document-store.ts';
import { bucketNotification, decodeKey } from './messages.ts';

export type DocumentsServices = {
  readonly bucket: Pick<DocumentBucket, 'read' | 'release'>;
  readonly documents: Pick<DocumentStore, 'record'>;
};

/**
 * Checks every byte of one new document; a clean one leaves quarantine, a faulty one stays there, and the verdict is recorded
 * either way. A notification that comes again finds the file where the first one left it and records the same.
 */
const checkDocument = async (
  { bucket, documents }: DocumentsServices,
  key: string,
  checkedAt: Instant,
): Promise<void> => {
  const place = readQuarantineKey(key);
  if (!place) throw new Error('a file nobody was given a ticket for');
  const bytes = (await bucket.read(key)) ?? (await bucket.read(verifiedKey(key)));
  // Thrown away after its time in quarantine.
  if (!bytes) return;
  const { uploadId, kind } = place;
  const found = { uploadId, kind, size: bytes.length, sha256: digestOf(bytes), checkedAt };
  const inspected = inspectDocument(bytes, largestOf(kind));
  if (!inspected.ok) return documents.record({ ...found, key, fault: inspected.refusal.code });
  return documents.record({ ...found, ...inspected.value, key: await bucket.release(key) });
};

/** Worker of the documents queue, which the bucket's notifications feed. */
export const documentsHandler = (services: DocumentsServices): BatchHandler =>
  batchStack(bucketNotification, async ({ Records }) => {
    for (const { eventTime, s3 } of Records)
      await checkDocument(services, decodeKey(s3.object.key), Date.parse(eventTime));
  });
