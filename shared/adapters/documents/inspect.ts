import { imageSize } from 'image-size';
import type { DocumentMeta } from '../../domain/model/application.ts';
import { accept, type Result, refuse } from '../../domain/model/result.ts';
import type { KnownRefusal } from '../../domain/refusals.ts';
import { peekDocument } from './peek.ts';
import { isPolyglot } from './polyglot.ts';
import { isWhole } from './wholeness.ts';

export type InspectedDocument = DocumentMeta & { readonly width?: number; readonly height?: number };

/** Beyond this a picture is made to exhaust whatever opens it; no camera writes so many within 5 MiB. */
const MOST_PIXELS = 100_000_000;

const dimensions = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 && width * height <= MOST_PIXELS ? { width, height } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The full check of a document's bytes. Refusals: those of `peekDocument`, `document.broken` (the file breaks off),
 * `document.mixed` (it can be read as something else, too), `document.dimensions` (no readable size in pixels, or more than 100 million).
 */
export const inspectDocument = (
  bytes: Uint8Array,
  largest?: number,
): Result<InspectedDocument, KnownRefusal> => {
  const peeked = peekDocument({ size: bytes.length, head: bytes.subarray(0, 4096) }, largest);
  if (!peeked.ok) return peeked;
  const { type } = peeked.value;
  if (!isWhole(type, bytes)) return refuse('document.broken');
  if (isPolyglot(type, bytes)) return refuse('document.mixed');
  if (type === 'pdf') return peeked;
  const size = dimensions(bytes);
  return size ? accept({ ...peeked.value, ...size }) : refuse('document.dimensions');
};
