import { peekDocument } from '../../../shared/adapters/documents/peek.ts';
import { quarantineKey, verifiedKey } from '../../../shared/adapters/s3/document-keys.ts';
import type { DocumentKind, DocumentMeta } from '../../../shared/domain/model/application.ts';
import { type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { DocumentBucket } from '../../../shared/ports/document-store.ts';

/**
 * What the bucket holds of one document, judged by its size and first bytes. A file the documents worker has already
 * released is found where it was moved to; a newer upload of the same kind, still in quarantine, counts before it.
 * Refusals, with `field` the kind: `document.missing`, `.empty`, `.oversize`, `.type`, `.mislabelled`.
 */
export async function examine(
  bucket: DocumentBucket,
  campaign: string,
  uploadId: string,
  kind: DocumentKind,
): Promise<Result<DocumentMeta, KnownRefusal>> {
  const key = quarantineKey(campaign, uploadId, kind);
  const seen = (await bucket.peek(key)) ?? (await bucket.peek(verifiedKey(key)));
  if (seen === undefined) return refuse('document.missing', { field: kind });
  const judged = peekDocument(seen);
  return judged.ok ? judged : refuse(judged.refusal.code, { field: kind });
}
