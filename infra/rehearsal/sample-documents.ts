import { crc32, deflateSync } from 'node:zlib';

export type SampleDocument = {
  readonly kind: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A valid grey PNG (ISO/IEC 15948) of the given size in pixels; well under 1 KB for a passport photo's proportions. */
export const samplePng = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0xc0);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
};

const segment = (marker: number, data: readonly number[]): readonly number[] => {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
};

/**
 * A valid grey baseline JPEG (ITU-T T.81) whose sides are multiples of 8: every block is a zero DC difference and an end of
 * block, each one bit `0` under one-code Huffman tables.
 */
export const sampleJpg = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const oneCode = [1, ...Array.from({ length: 15 }, () => 0), 0];
  const bits = ((width / 8) * (height / 8) * 2) % 8;
  const scan = Array.from({ length: Math.ceil(((width / 8) * (height / 8) * 2) / 8) }, () => 0);
  // T.81 F.1.2.3: the last byte is filled up with ones.
  if (bits > 0) scan[scan.length - 1] = 0xff >> bits;
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...oneCode]),
    ...segment(0xc4, [0x10, ...oneCode]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...[0xff, 0xd9],
  ]);
};

/** A valid PDF 1.4 (ISO 32000) of one blank page. */
export const samplePdf = (): Uint8Array<ArrayBuffer> => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
};

const png = (kind: string, width: number, height: number): SampleDocument => ({
  kind,
  fileName: `${kind}.png`,
  contentType: 'image/png',
  bytes: samplePng(width, height),
});

/** One small valid file per kind of document an applicant hands in; the same bytes every time. */
export const sampleDocuments = (): readonly SampleDocument[] => [
  png('id-front', 856, 540),
  png('id-back', 856, 540),
  { kind: 'certificate', fileName: 'certificate.pdf', contentType: 'application/pdf', bytes: samplePdf() },
  { kind: 'residence', fileName: 'residence.pdf', contentType: 'application/pdf', bytes: samplePdf() },
  { kind: 'photo', fileName: 'photo.jpg', contentType: 'image/jpeg', bytes: sampleJpg(296, 416) },
];
