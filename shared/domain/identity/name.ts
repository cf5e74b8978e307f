import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';

/**
 * Reads a person's name: 2 to 50 characters, counted as code points so that rare characters beyond U+FFFF count once.
 * Refusals: `name.length`; `name.characters` for control characters and broken text.
 */
export const parseName = (text: string): Result<string, KnownRefusal> => {
  const length = [...text].length;
  if (length < 2 || length > 50) return refuse('name.length', { facts: { length } });
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return refuse('name.characters');
  return accept(text);
};
