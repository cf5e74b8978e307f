import type { DocumentBucket } from '../../ports/document-store.ts';
import { LARGEST_DOCUMENT } from '../documents/file-type.ts';
import { quarantineKey, verifiedKey } from './document-keys.ts';
import { bucketObjects } from './objects.ts';

const TICKET_SECONDS = 15 * 60;
const VIEW_SECONDS = 5 * 60;
const HEAD_BYTES = 4096;

/** DocumentBucket over S3. Answers undefined for objects that are not there, and throws whatever else S3 says. */
export const documentBucket = (bucket: string): DocumentBucket => {
  const objects = bucketObjects(bucket);
  return {
    ticket: async (campaign, uploadId, kind, redirectTo) => ({
      kind,
      ...objects.postForm({
        key: quarantineKey(campaign, uploadId, kind),
        size: [1, LARGEST_DOCUMENT],
        redirectTo,
        seconds: TICKET_SECONDS,
      }),
    }),

    peek: async (key) => {
      const size = await objects.size(key);
      // A range of an object without bytes cannot be satisfied (RFC 9110, 15.5.17).
      if (size === undefined || size === 0) return size === 0 ? { size, head: new Uint8Array() } : undefined;
      const head = await objects.get(key, HEAD_BYTES);
      return head && { size, head };
    },

    read: (key) => objects.get(key),

    release: async (key) => {
      const released = verifiedKey(key);
      // Nothing to copy: released before.
      if (await objects.copy(key, released)) await objects.remove(key);
      return released;
    },

    viewUrl: async (key) => objects.viewUrl(key, VIEW_SECONDS),
  };
};
