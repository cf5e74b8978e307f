import { crc32, deflateRawSync } from 'node:zlib';
import { aJpg, aPdf, aPng, someText } from '../builders/files.ts';

const entry = (name: string, bytes: Buffer) => {
  const packed = deflateRawSync(bytes);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(bytes), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return { name, head, packed, size: bytes.length, crc: crc32(bytes) };
};

/** A zip archive (APPNOTE.TXT, 4.3) of these entries, each deflated. */
export const aZip = (files: Readonly<Record<string, Buffer>>): Buffer => {
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const one of Object.entries(files).map(([name, bytes]) => entry(name, bytes))) {
    const name = Buffer.from(one.name);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(one.crc, 16);
    record.writeUInt32LE(one.packed.length, 20);
    record.writeUInt32LE(one.size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(offset, 42);
    central.push(record, name);
    chunks.push(one.head, name, one.packed);
    offset += one.head.length + name.length + one.packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, directory, end]);
};

/** Files that are not what they are called, or not whole. */
export const HOSTILE_FILES: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from(someText()),
  Buffer.from(aPdf()),
  Buffer.from(aJpg()),
  Buffer.from(aPng()).subarray(0, 40),
  Buffer.from('PK\u0003\u0004'),
  aZip({}),
  aZip({ 'xl/workbook.xml': Buffer.from('<workbook>') }),
  aZip({ '../../evil.xml': Buffer.from('x'), '[Content_Types].xml': Buffer.from('<Types/>') }),
  Buffer.from('citizen_id,written\n1,2,3\n"unclosed'),
  Buffer.from('citizen_id;written\n\u0000;\u0000'),
  Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
  Buffer.from(`citizen_id,written\n${'1,2\n'.repeat(3000)}`),
  Buffer.from(`${','.repeat(5000)}\n`),
  Buffer.from('{"county":"141002","code":"x","__proto__":{"a":1}}'),
];
