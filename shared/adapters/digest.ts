import { createHash } from 'node:crypto';

/** Lower-case hex SHA-256; text as UTF-8. */
export const digestOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');
