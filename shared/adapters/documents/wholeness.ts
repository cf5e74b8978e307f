import type { DocumentType } from '../../domain/model/application.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** ITU-T T.81 B.1: segments up to the scan, then an end-of-image marker somewhere after it (cameras append things). */
const isWholeJpg = (bytes: Buffer): boolean => {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === START_OF_SCAN) return bytes.indexOf(END_OF_IMAGE, at) !== -1;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
};

/** ISO/IEC 15948 5.3: chunks of length, type, data and check sum, the last one IEND. */
const isWholePng = (bytes: Buffer): boolean => {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
};

/** ISO 32000-1 7.5.5: the last line is %%EOF; readers look for it in the last kilobyte. */
const isWholePdf = (bytes: Buffer): boolean => bytes.subarray(-1024).includes('%%EOF');

const CHECKS = { jpg: isWholeJpg, png: isWholePng, pdf: isWholePdf };

/** Whether a file of this type ends as one does: false for uploads that broke off. */
export const isWhole = (type: DocumentType, bytes: Uint8Array): boolean =>
  CHECKS[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
