import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';

/** Reads a mobile number of the mainland: 1, then 3–9, then nine digits. Refusal: `phone.malformed`. */
export const parsePhone = (text: string): Result<string, KnownRefusal> =>
  /^1[3-9]\d{9}$/.test(text) ? accept(text) : refuse('phone.malformed');
