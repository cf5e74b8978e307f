import { crc32 } from 'node:zlib';
import type { ZipEntry } from './zip-entries.ts';

const VERSION = 20;
const UTF8_NAME = 0x0800;

/** The fields that a local header and the central directory share (APPNOTE.TXT 4.4); nothing is packed. */
const common = (name: Buffer, bytes: Buffer): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAME, 2);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const local = (name: Buffer, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), common(name, bytes), name, bytes]);

const central = (name: Buffer, bytes: Buffer, offset: number): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([VERSION, 0]),
    common(name, bytes),
    rest,
    name,
  ]);
};

/** A ZIP archive of exactly these entries, stored unpacked: what has been looked at is then what somebody else reads. */
export const zipStore = (entries: readonly ZipEntry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const named = Buffer.from(name, 'utf8');
    const file = local(named, bytes);
    directory.push(central(named, bytes, offset));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
};
