import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../shared/ledger/base64.ts';
import { formatCheckpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { formatProof, parseProof } from '../../shared/ledger/proof-file.ts';
import { formatNote, parseNote } from '../../shared/ledger/signed-note.ts';
import { entriesPath, tileOf, tilePath, tilesWritten } from '../../shared/ledger/tiles.ts';

// The example of the specification; its signature is of Ed25519, which the format does not mind.
const EXAMPLE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

describe('a checkpoint', () => {
  test('of the specification is read and written back', () => {
    const note = parseNote(EXAMPLE);
    expect(note?.signatures).toMatchObject([{ name: 'example.com/behind-the-sofa', keyId: '033de0ae' }]);
    const checkpoint = parseCheckpoint(note?.text ?? '');
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(checkpoint && formatCheckpoint(checkpoint)).toBe(note?.text);
    expect(note && formatNote(note)).toBe(EXAMPLE);
  });

  test.each([
    ['nothing', ''],
    ['no signature', EXAMPLE.slice(0, EXAMPLE.indexOf('—'))],
    ['cut short', EXAMPLE.slice(0, -1)],
    ['a control character', EXAMPLE.replace('sofa', 'so\u0007fa')],
    ['a signature line that is none', `${EXAMPLE}hello\n`],
  ])('with %s is no note', (_, text) => expect(parseNote(text)).toBeUndefined());

  const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  test.each([
    ['no origin', `\n1\n${ROOT}\n`],
    ['a leading zero', `o\n01\n${ROOT}\n`],
    ['a size beyond what is exact', `o\n9007199254740993\n${ROOT}\n`],
    ['a short root', 'o\n1\nCsUYag==\n'],
    ['no last newline', `o\n1\n${ROOT}`],
    ['an empty extension line', `o\n1\n${ROOT}\n\nx\n`],
  ])('with %s is none', (_, text) => expect(parseCheckpoint(text)).toBeUndefined());
});

describe('a proof file', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const proof = fc.record({
    extra: fc.uint8Array({ maxLength: 200 }),
    index: fc.nat(),
    path: fc.array(hash, { maxLength: 20 }),
    checkpoint: fc.constant(EXAMPLE),
  });

  test('is read as it was written', () =>
    fc.assert(
      fc.property(proof, (value) => {
        expect(parseProof(formatProof(value))).toEqual(value);
      }),
    ));

  test('cut short anywhere before its checkpoint is none', () =>
    fc.assert(
      fc.property(proof, fc.nat(), (value, at) => {
        const text = formatProof(value);
        const head = text.indexOf('\n\n') + 1;
        expect(parseProof(text.slice(0, at % head))).toBeUndefined();
      }),
    ));

  test('base 64 that is not exact is refused', () => {
    for (const text of ['a', 'ab', 'abc', 'ab==c', 'ab-_', ' abcd']) expect(fromBase64(text)).toBeUndefined();
    expect(toBase64(Uint8Array.of(0, 255))).toBe('AP8=');
  });
});

describe('tiles', () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 999, width: 17 }, 'tile/1/999.p/17'],
    [{ level: 0, index: 1000, width: 256 }, 'tile/0/x001/000'],
    [{ level: 0, index: 1234067, width: 1 }, 'tile/0/x001/x234/067.p/1'],
  ])('%j lies at %s', (tile, path) => expect(tilePath(tile)).toBe(path));

  test('entries lie beside them', () =>
    expect(entriesPath({ index: 5, width: 3 })).toBe('tile/entries/005.p/3'));

  test('a log of 70,000 has the tiles the specification counts', () => {
    const tiles = tilesWritten(0, 70_000);
    const count = (level: number, full: boolean) =>
      tiles.filter((tile) => tile.level === level && (tile.width === 256) === full).length;
    expect([count(0, true), count(0, false), count(1, true), count(1, false), count(2, false)]).toEqual([
      273, 1, 1, 1, 1,
    ]);
    expect(tiles.filter(({ width }) => width < 256).map(({ width }) => width)).toEqual([112, 17, 1]);
    expect(tilesWritten(0, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });

  test('an append writes few tiles however large the log is', () => {
    for (const size of [0, 255, 256, 65_535, 1_000_000])
      expect(tilesWritten(size, size + 100).length).toBeLessThan(6);
    expect(tilesWritten(7, 7)).toEqual([]);
  });

  test('a subtree is found in the tile of its height', () => {
    expect(tileOf({ level: 3, index: 33 }, 70_000)).toEqual({
      tile: { level: 0, index: 1, width: 256 },
      from: 8,
      count: 8,
    });
    expect(tileOf({ level: 8, index: 272 }, 70_000)).toEqual({
      tile: { level: 1, index: 1, width: 17 },
      from: 16,
      count: 1,
    });
    expect(tileOf({ level: 0, index: 69_999 }, 70_000)).toEqual({
      tile: { level: 0, index: 273, width: 112 },
      from: 111,
      count: 1,
    });
  });
});
