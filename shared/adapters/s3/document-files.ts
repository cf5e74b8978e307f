import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
} from '@aws-sdk/client-s3';
import type { DocumentBucket } from '../../ports/document-store.ts';
import { s3Client } from './client.ts';
import { verifiedKey } from './document-keys.ts';

const HEAD_BYTES = 4096;

/** Nothing for an object that is not there; any other error goes on. */
const absent = (error: unknown): undefined => {
  if (error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)) return undefined;
  throw error;
};

export type DocumentFiles = Pick<DocumentBucket, 'peek' | 'read' | 'release'>;

/**
 * The part of DocumentBucket that a function does with the bytes themselves. Answers undefined for objects that are not there,
 * and throws whatever else S3 says.
 */
export const documentFiles = (bucket: string): DocumentFiles => ({
  peek: async (key) => {
    const object = { Bucket: bucket, Key: key };
    try {
      // Asked first: a range of an object without bytes cannot be satisfied (RFC 9110, 15.5.17).
      const { ContentLength: size = 0 } = await s3Client().send(new HeadObjectCommand(object));
      if (size === 0) return { size, head: new Uint8Array() };
      const range = `bytes=0-${HEAD_BYTES - 1}`;
      const { Body } = await s3Client().send(new GetObjectCommand({ ...object, Range: range }));
      return { size, head: (await Body?.transformToByteArray()) ?? new Uint8Array() };
    } catch (error) {
      return absent(error);
    }
  },

  read: async (key) => {
    try {
      const { Body } = await s3Client().send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      return absent(error);
    }
  },

  release: async (key) => {
    const released = verifiedKey(key);
    const copy = new CopyObjectCommand({ Bucket: bucket, CopySource: `${bucket}/${key}`, Key: released });
    try {
      await s3Client().send(copy);
    } catch (error) {
      // Released before: the original is gone, the copy is there.
      absent(error);
      return released;
    }
    await s3Client().send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    return released;
  },
});
