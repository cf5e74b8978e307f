import { createHmac, randomBytes } from 'node:crypto';

/** A new seed for the seats of a sitting: 128 random bits, lower-case hex. */
export const newSeed = (): string => randomBytes(16).toString('hex');

/** The order of seating under a seed: HMAC-SHA256 (RFC 2104) of the application number, lower-case hex. */
export const seatOrder =
  (seed: string) =>
  (number: string): string =>
    createHmac('sha256', Buffer.from(seed, 'hex')).update(number).digest('hex');
