/**
 * Controls, invisible formatting and direction marks, line and paragraph separators, private use, broken text, and the
 * replacement character that stands for text already lost; and the letters that show as nothing (Hangul fillers, the empty
 * Braille pattern). Source: Unicode 16, table 4-4 (general categories).
 */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD\u115F\u1160\u3164\uFFA0\u2800]/u;

/** Not assigned as far as this Unicode version knows; planes 2 and 3 hold only ideographs, and new ones come every few years. */
const UNASSIGNED = /(?![\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}])\p{Cn}/u;

/** Whether every character of a text is one that people can read; rare Chinese characters beyond U+FFFF are. */
export const isReadable = (text: string): boolean => !UNREADABLE.test(text) && !UNASSIGNED.test(text);
