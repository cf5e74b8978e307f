/** Crockford's base 32: no I, L, O, U, so that it can be read out on the telephone. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The first `length` base-32 characters of `bytes`, five bits each, highest bit first; needs `length × 5 / 8` bytes.
 * @returns upper-case text of exactly `length` characters.
 */
export const base32 = (bytes: Uint8Array, length: number): string =>
  Array.from({ length }, (_, index) => {
    const bit = index * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31);
  }).join('');

/** The value of one base-32 character, 0 to 31; 0 for anything else. */
export const base32Value = (character: string): number => Math.max(0, ALPHABET.indexOf(character));

/**
 * What somebody typed, as base 32: upper case, without spaces and hyphens, O read as 0, I and L as 1 (Crockford's own
 * rule for readers).
 */
export const readBase32 = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
