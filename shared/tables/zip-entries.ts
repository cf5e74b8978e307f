import { inflateRawSync } from 'node:zlib';

export type ZipEntry = { readonly name: string; readonly bytes: Buffer };

/** The archive holds more than may be unpacked. */
export class TooLarge extends Error {}

// Records of a ZIP archive by their signature (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16), and their length without names and comment.
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const STORED = 0;

/** A workbook of one sheet has a dozen. */
const MOST_ENTRIES = 1000;

const endRecord = (archive: Buffer): number => {
  const last = archive.length - END.length;
  for (let at = last; at >= 0 && at >= last - END.longestComment; at--)
    if (archive.readUInt32LE(at) === END.signature) return at;
  throw new Error('no end of central directory');
};

const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const inflate = (packed: Buffer, most: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw isTooLong(error) ? new TooLarge() : error;
  }
};

const contentOf = (archive: Buffer, central: number, most: number): Buffer => {
  const [method, packedLength, length] = [
    archive.readUInt16LE(central + 10),
    archive.readUInt32LE(central + 20),
    archive.readUInt32LE(central + 24),
  ];
  const local = archive.readUInt32LE(central + 42);
  if (length > most) throw new TooLarge();
  if (archive.readUInt32LE(local) !== LOCAL.signature) throw new Error('no local header');
  const start = local + LOCAL.length + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedLength);
  const bytes = method === STORED ? packed : inflate(packed, Math.max(most, 1));
  if (bytes.length > most) throw new TooLarge();
  return bytes;
};

/**
 * Unpacks the entries of a ZIP archive whose names are `wanted`, as its central directory lists them, and never more than
 * `most` bytes in all, whatever sizes the directory claims. Throws `TooLarge` beyond that or 1,000 entries, and other errors for a broken archive.
 */
export const zipEntries = (
  archive: Buffer,
  wanted: (name: string) => boolean,
  most: number,
): readonly ZipEntry[] => {
  const end = endRecord(archive);
  const entries: ZipEntry[] = [];
  let left = most;
  let at = archive.readUInt32LE(end + 16);
  const listed = archive.readUInt16LE(end + 10);
  if (listed > MOST_ENTRIES) throw new TooLarge();
  for (let count = listed; count > 0; count--) {
    if (archive.readUInt32LE(at) !== CENTRAL.signature) throw new Error('no central directory');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + CENTRAL.length, at + CENTRAL.length + nameLength);
    if (wanted(name)) {
      const bytes = contentOf(archive, at, left);
      left -= bytes.length;
      entries.push({ name, bytes });
    }
    at += CENTRAL.length + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
};
