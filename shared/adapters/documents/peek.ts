import type { DocumentMeta } from '../../domain/model/application.ts';
import { accept, type Result, refuse } from '../../domain/model/result.ts';
import type { KnownRefusal } from '../../domain/refusals.ts';
import { fileType, LARGEST_DOCUMENT } from './file-type.ts';

/**
 * What can be said of a document from its size and first bytes alone, before anybody waits for the full check.
 * Refusals: `document.empty`, `document.oversize` (over `largest` bytes, 5 MiB unless told), `document.type` (a picture of another kind),
 * `document.mislabelled` (neither a picture nor a PDF, whatever its name says).
 */
export const peekDocument = (
  file: { readonly size: number; readonly head: Uint8Array },
  largest = LARGEST_DOCUMENT,
): Result<DocumentMeta, KnownRefusal> => {
  if (file.size === 0) return refuse('document.empty');
  if (file.size > largest) return refuse('document.oversize');
  const type = fileType(file.head);
  if (type === undefined) return refuse('document.mislabelled');
  return type === 'other-image' ? refuse('document.type') : accept({ type, size: file.size });
};
