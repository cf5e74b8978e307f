import { isSame } from '../../../shared/adapters/crypto/is-same.ts';

/** Stands for the digest of a number nobody has: no HMAC is all zeros, and comparing takes as long. */
const NOBODYS = '0'.repeat(64);

/** Whether a code has the digest that is stored, in constant time; never for a number nobody has. */
export const isSameCode = (stored: string | undefined, given: string): boolean => {
  const expected = stored ?? NOBODYS;
  const same = isSame(given, expected);
  return same && stored !== undefined;
};
