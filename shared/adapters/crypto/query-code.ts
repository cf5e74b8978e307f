import { randomBytes } from 'node:crypto';
import { base32 } from '../base32.ts';

/** A new query code: 8 base-32 characters, 40 random bits. Only its digest is ever stored. */
export const newQueryCode = (): string => base32(randomBytes(5), 8);

/** A new upload id: 24 base-32 characters, 120 random bits; whoever does not know it cannot name its documents. */
export const newUploadId = (): string => base32(randomBytes(15), 24);
