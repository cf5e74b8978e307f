import { rm } from 'node:fs/promises';
import type { S3Store } from '@20minutes/s3rver';

/**
 * Replaces the engine's deletion, which also removes folders it found empty a moment before, together with whatever has been
 * stored in them since: an upload that is answered 204 and then gone. Here only the object's own files go.
 */
export const deleteOnlyObjects = (store: S3Store): void => {
  store.deleteObject = async (bucket, key) => {
    await Promise.all(
      ['object', 'object.md5', 'metadata.json'].map((part) =>
        rm(store.getResourcePath(bucket, key, part), { force: true }),
      ),
    );
  };
};
