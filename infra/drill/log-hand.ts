import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { formatNote, keyIdOf, parseNote } from '../../shared/ledger/signed-note.ts';
import type { Cloud } from '../local/cloud.ts';
import { CREDENTIALS, PLACE } from '../local/place.ts';

/** The hand of somebody who holds the bucket of the public files, and the right to sign with the log's key. */
export type LogFilesHand = {
  /** Throws an Error when there is no such file. */
  read(key: string): Promise<Buffer>;
  write(key: string, bytes: Uint8Array | string): Promise<void>;
  /** A checkpoint of this text, signed as the county signs. */
  sign(text: string): Promise<string>;
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The id of the log's key, from the files of the local KMS. */
const logKeyOf = ({ dataDir }: Cloud): string =>
  readdirSync(path.join(dataDir, 'keys'))
    .find((file) => /^KeysLog.*\.pem$/.test(file))
    ?.replace(/\.pem$/, '') ?? '';

/** Opens the bucket that the public files lie in, and the log's key. */
export const logFilesHand = (cloud: Cloud): LogFilesHand => {
  const common = { region: PLACE.region, credentials: CREDENTIALS };
  const s3 = new S3Client({ ...common, endpoint: cloud.endpoints.s3, forcePathStyle: true });
  const Bucket = cloud.bucketNames.notices ?? '';
  const read = async (Key: string): Promise<Buffer> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  };
  return {
    read,
    write: async (Key, bytes) => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: bytes }));
    },
    sign: async (text) => {
      const kms = new KMSClient({ ...common, endpoint: cloud.endpoints.kms });
      const KeyId = logKeyOf(cloud);
      const { Signature = new Uint8Array() } = await kms.send(
        new SignCommand({
          KeyId,
          Message: Buffer.from(text),
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId }));
      const name = parseNote((await read('ledger/checkpoint')).toString())?.signatures[0]?.name ?? '';
      const keyId = keyIdOf(sha256(PublicKey));
      return formatNote({ text, signatures: [{ name, keyId, signature: Uint8Array.from(Signature) }] });
    },
  };
};
