import type { DocumentType } from '../../domain/model/application.ts';

// HTML Living Standard 13.1.2; the tags with which a page or a script begins, in any case.
const MARKUP = /<(?:script|html|iframe|svg)[\s>/]|<!doctype html|<\?php/i;
/** ISO 32000-1 12.6.4: actions that run something when the document is opened, or files it carries. */
const ACTIVE_PDF = /\/(?:JavaScript|Launch|EmbeddedFile)\b/;

const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** APPNOTE.TXT 4.3.16: the record that ends an archive, its comment reaching exactly to the end of the file. */
const endsAsArchive = (bytes: Buffer): boolean => {
  const tail = bytes.subarray(-(END_LENGTH + LONGEST_COMMENT));
  for (let at = tail.indexOf(END_OF_ARCHIVE); at !== -1; at = tail.indexOf(END_OF_ARCHIVE, at + 1))
    if (at + END_LENGTH <= tail.length && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length)
      return true;
  return false;
};

/**
 * Whether a picture or PDF can be read as something else besides: a page or script, an archive, a PDF that runs or carries
 * something. Nobody's papers are, and whoever opens one would have to trust the program that opens it.
 */
export const isPolyglot = (type: DocumentType, bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  return endsAsArchive(file) || MARKUP.test(text) || (type === 'pdf' && ACTIVE_PDF.test(text));
};
