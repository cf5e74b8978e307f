import type { DocumentType } from '../../domain/model/application.ts';
import type { UploadKind } from '../../domain/model/upload.ts';

/** Largest document, in bytes: 5 MiB. */
export const LARGEST_DOCUMENT = 5 * 1024 * 1024;
/** A scanned contract has many pages: 10 MiB. */
const LARGEST_CONTRACT = 10 * 1024 * 1024;

/** Largest upload of a kind, in bytes. */
export const largestOf = (kind: UploadKind): number =>
  kind === 'signed-contract' ? LARGEST_CONTRACT : LARGEST_DOCUMENT;

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);
const ascii = (head: Uint8Array, from: number, to: number): string =>
  Buffer.from(head.subarray(from, to)).toString('latin1');

/** What a file is by its first bytes: one of the types taken, `other-image` for pictures of another kind, or undefined. */
export const fileType = (head: Uint8Array): DocumentType | 'other-image' | undefined => {
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpg';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf';
  const isOther =
    ['GIF87a', 'GIF89a'].includes(ascii(head, 0, 6)) ||
    ['II*\0', 'MM\0*'].includes(ascii(head, 0, 4)) ||
    (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') ||
    (ascii(head, 4, 8) === 'ftyp' && /^(heic|heix|heif|mif1|avif)$/.test(ascii(head, 8, 12))) ||
    (ascii(head, 0, 2) === 'BM' && startsWith(head.subarray(6), 0, 0, 0, 0));
  return isOther ? 'other-image' : undefined;
};
