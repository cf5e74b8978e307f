import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { parseCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../../shared/ledger/signed-note.ts';
import { CHECKPOINT } from '../backup/object-copy.ts';

/** The newest public checkpoint: how many entries it is over, and when it was put there; undefined before the first. */
export const lastCheckpoint = async (s3: S3Client, Bucket: string) => {
  try {
    const { Body, LastModified } = await s3.send(new GetObjectCommand({ Bucket, Key: CHECKPOINT }));
    const note = parseNote((await Body?.transformToString()) ?? '');
    const size = note && parseCheckpoint(note.text)?.size;
    return { size: size ?? -1, at: LastModified };
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
    throw error;
  }
};
