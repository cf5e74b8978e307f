import type { DocumentMeta } from '../../domain/model/application.ts';
import { type Result, refuse } from '../../domain/model/result.ts';
import type { UploadKind } from '../../domain/model/upload.ts';
import type { KnownRefusal } from '../../domain/refusals.ts';
import type { DocumentBucket } from '../../ports/document-store.ts';
import { quarantineKey, verifiedKey } from '../s3/document-keys.ts';
import { peekDocument } from './peek.ts';

/**
 * What the bucket holds of one document, judged by its size and first bytes. A file the documents worker has already
 * released is found where it was moved to; a newer upload of the same kind, still in quarantine, counts before it.
 * Refusals, with `field` the kind: `document.missing`, `.empty`, `.oversize`, `.type`, `.mislabelled`.
 */
export async function examine(
  bucket: Pick<DocumentBucket, 'peek'>,
  campaign: string,
  uploadId: string,
  kind: UploadKind,
): Promise<Result<DocumentMeta, KnownRefusal>> {
  const key = quarantineKey(campaign, uploadId, kind);
  const seen = (await bucket.peek(key)) ?? (await bucket.peek(verifiedKey(key)));
  if (seen === undefined) return refuse('document.missing', { field: kind });
  const judged = peekDocument(seen);
  return judged.ok ? judged : refuse(judged.refusal.code, { field: kind });
}
