import { createHash } from 'node:crypto';

/** Lower-case hex SHA-256; text as UTF-8. */
export const digestOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** SHA-256 as bytes: what the public log's functions take. */
export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
