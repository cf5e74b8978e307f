import { expect, test } from 'vitest';
import { base32, base32Value, readBase32 } from '../../shared/adapters/base32.ts';

test.each([
  [[0, 0, 0, 0, 0], 8, '00000000'],
  [[255, 255, 255, 255, 255], 8, 'ZZZZZZZZ'],
  [[0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000], 8, '12345678'],
  [[0b11111_000, 0b00_000000], 3, 'Z00'],
])('the bits of %j in %i characters are %s', (bytes, length, text) => {
  expect(base32(new Uint8Array(bytes), length)).toBe(text);
});

test.each([
  ['0', 0],
  ['9', 9],
  ['A', 10],
  ['Z', 31],
  ['U', 0],
])('%s is worth %i', (character, value) => {
  expect(base32Value(character)).toBe(value);
});

test.each([
  ['7k3m-9q2t-xw4d', '7K3M9Q2TXW4D'],
  [' O0 iI lL1 ', '0011111'],
  ['７Ｋ３Ｍ', '7K3M'],
])('%s is read as %s', (typed, text) => {
  expect(readBase32(typed)).toBe(text);
});
