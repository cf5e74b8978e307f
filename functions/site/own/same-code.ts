import { timingSafeEqual } from 'node:crypto';

/** Stands for the digest of a number nobody has: no HMAC is all zeros, and comparing takes as long. */
const NOBODYS = '0'.repeat(64);

/** Whether a code has the digest that is stored, in constant time; never for a number nobody has. */
export const isSameCode = (stored: string | undefined, given: string): boolean => {
  const expected = stored ?? NOBODYS;
  const same = expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
  return same && stored !== undefined;
};
