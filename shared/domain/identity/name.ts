import { accept, type Result, refuse } from '../model/result.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';

/**
 * Reads a person's name: 2 to 50 characters, counted as code points so that rare characters beyond U+FFFF count once.
 * Refusals: `name.length`; `name.characters` for what nobody can read (readable-text.ts).
 */
export const parseName = (text: string): Result<string, KnownRefusal> => {
  const length = [...text].length;
  if (length < 2 || length > 50) return refuse('name.length', { facts: { length } });
  if (!isReadable(text)) return refuse('name.characters');
  return accept(text);
};
