import { describe, expect, test } from 'vitest';
import { inspectDocument } from '../../../shared/adapters/documents/inspect.ts';
import { peekDocument } from '../../../shared/adapters/documents/peek.ts';
import { aJpg, anExe, aPdf, aPng, someText } from '../../builders/files.ts';

const MIB = 1024 * 1024;

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );

const padded = (file: Uint8Array, size: number): Uint8Array =>
  bytes(file, new Uint8Array(size - file.length));

/** A PNG that says it has more pixels than it has; the header's check sum is nobody's business here. */
const bomb = (): Uint8Array => {
  const file = aPng();
  new DataView(file.buffer).setUint32(16, 60_000);
  new DataView(file.buffer).setUint32(20, 60_000);
  return file;
};

const codeOf = (file: Uint8Array): string => {
  const inspected = inspectDocument(file);
  return inspected.ok ? 'fine' : inspected.refusal.code;
};

describe('a document', () => {
  test.each([
    ['jpg', aJpg(80, 120), { width: 80, height: 120 }],
    ['png', aPng(30, 40), { width: 30, height: 40 }],
    ['pdf', aPdf(), {}],
  ])('%s is taken with its size', (type, file, dimensions) => {
    expect(inspectDocument(file)).toEqual({ ok: true, value: { type, size: file.length, ...dimensions } });
  });

  test.each([
    ['without bytes', new Uint8Array(), 'document.empty'],
    ['of 5 MiB and a byte', padded(aJpg(), 5 * MIB + 1), 'document.oversize'],
    ['of 5 MiB', padded(aJpg(), 5 * MIB), 'fine'],
    ['that is a program', anExe(), 'document.mislabelled'],
    ['that is text', someText(), 'document.mislabelled'],
    ['that begins with a blank before %PDF', bytes(' ', aPdf()), 'document.mislabelled'],
    ['that is a GIF', bytes('GIF89a', new Uint8Array(50)), 'document.type'],
    ['that is a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), 'document.type'],
    ['that is a HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'document.type'],
    ['that is a TIFF', bytes('II*', [0, 8, 0]), 'document.type'],
    ['that is a BMP', bytes('BM', [1, 2, 3, 4, 0, 0, 0, 0]), 'document.type'],
    ['that is a jpg cut in the middle', aJpg().slice(0, -2), 'document.broken'],
    ['that is only the start of a jpg', aJpg().slice(0, 30), 'document.broken'],
    ['that is a png without its end', aPng().slice(0, -12), 'document.broken'],
    ['that is a pdf without its end', bytes('%PDF-1.4 hello'), 'document.broken'],
    ['that claims 3,600 million pixels', bomb(), 'document.dimensions'],
    ['with something appended, as cameras do', bytes(aJpg(), 'motion photo'), 'fine'],
  ])('%s', (_, file, code) => {
    expect(codeOf(file)).toBe(code);
  });
});

describe('a first look', () => {
  test('needs only the size and the first bytes', () => {
    const head = aJpg().slice(0, 20);
    expect(peekDocument({ size: 4_000_000, head })).toEqual({
      ok: true,
      value: { type: 'jpg', size: 4_000_000 },
    });
  });

  test.each([
    [0, aJpg(), 'document.empty'],
    [5 * MIB + 1, aJpg(), 'document.oversize'],
    [100, anExe(), 'document.mislabelled'],
    [100, bytes('GIF87a'), 'document.type'],
  ])('refuses %i bytes', (size, head, code) => {
    expect(peekDocument({ size, head })).toEqual({ ok: false, refusal: { code } });
  });
});
