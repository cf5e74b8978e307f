import type { RawForm } from './raw-form.ts';

/**
 * Bytes that name, position, major and experience share in a stored application, which costs 2 write units up to 2,048
 * bytes: what they take at their longest (50, 20, 100 and 500 characters) when no character is a rare one beyond U+FFFF and
 * the position code is in ASCII.
 */
const SHARED_BYTES = 50 * 3 + 20 + 100 * 2 + 500 * 2;

/** Bytes of a text in UTF-8, as names and codes are stored. */
const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;
/** Bytes of a text in UTF-16, as free text is stored. */
const utf16Bytes = (text: string): number => text.length * 2;
const textOf = (typed: string | boolean | undefined): string =>
  typeof typed === 'string' ? typed.trim() : '';

/** How many characters of a text, from its beginning and counted as code points, fit into so many bytes of UTF-16. */
export const charactersWithin = (text: string, bytes: number): number => {
  let [left, count] = [bytes, 0];
  for (const character of text) {
    left -= utf16Bytes(character);
    if (left < 0) return count;
    count += 1;
  }
  return count;
};

/** Bytes that the other texts of a form leave for its experience. */
export const roomForExperience = ({ name, position, major }: RawForm): number =>
  SHARED_BYTES - utf8Bytes(textOf(name)) - utf8Bytes(textOf(position)) - utf16Bytes(textOf(major));
