import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import { type JsonService, ServiceError, startJsonService } from './json-service.ts';
import { keptBytes, keptText } from './kept.ts';

const context = z.record(z.string(), z.string()).optional();
const dataKeyInput = z.strictObject({
  KeyId: z.string(),
  KeySpec: z.literal('AES_256').optional(),
  NumberOfBytes: z.number().int().min(1).max(1024).optional(),
  EncryptionContext: context,
});
const encryptInput = z.strictObject({ KeyId: z.string(), Plaintext: z.base64(), EncryptionContext: context });
const decryptInput = z.strictObject({
  CiphertextBlob: z.base64(),
  KeyId: z.string().optional(),
  EncryptionContext: context,
});

const signInput = z.strictObject({
  KeyId: z.string(),
  Message: z.base64(),
  MessageType: z.literal('RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
});
const publicKeyInput = z.strictObject({ KeyId: z.string() });

const NONCE = 12;
const TAG = 16;

export type KmsKey = {
  readonly id: string /** P-256, for signatures; otherwise symmetric. */;
  readonly signs: boolean;
};

const newSigningKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

/**
 * The part of KMS that is used here: data keys, Encrypt and Decrypt with an encryption context, under one master key
 * (AES-256-GCM) per symmetric KMS key, and Sign and GetPublicKey of P-256 keys; all kept in `folder`.
 */
export const startKms = (folder: string, keys: readonly KmsKey[]): Promise<JsonService> => {
  const symmetric = keys.filter(({ signs }) => !signs);
  const masters = new Map(symmetric.map(({ id }) => [id, keptBytes(path.join(folder, `${id}.key`), 32)]));
  const signers = new Map(
    keys
      .filter(({ signs }) => signs)
      .map(({ id }) => [id, keptText(path.join(folder, `${id}.pem`), newSigningKey)]),
  );
  const signer = (given: string): string => {
    const pem = signers.get(given.split('/').at(-1) ?? '');
    if (!pem) throw new ServiceError('NotFoundException', `Key ${given} does not exist`);
    return pem;
  };
  const master = (given: string): { id: string; key: Buffer } => {
    const id = given.split('/').at(-1) ?? '';
    const key = masters.get(id);
    if (!key) throw new ServiceError('NotFoundException', `Key ${given} does not exist`);
    return { id, key };
  };
  const seal = (keyId: string, plain: Buffer, bound: Bound) => {
    const { id, key } = master(keyId);
    return { blob: sealed(id, key, plain, bound), arn: keyId };
  };
  return startJsonService({
    GenerateDataKey: (input) => {
      const asked = dataKeyInput.parse(input);
      const plain = randomBytes(asked.NumberOfBytes ?? 32);
      const { blob, arn } = seal(asked.KeyId, plain, asked.EncryptionContext);
      return { CiphertextBlob: blob.toString('base64'), Plaintext: plain.toString('base64'), KeyId: arn };
    },
    Encrypt: (input) => {
      const asked = encryptInput.parse(input);
      const { blob, arn } = seal(
        asked.KeyId,
        Buffer.from(asked.Plaintext, 'base64'),
        asked.EncryptionContext,
      );
      return {
        CiphertextBlob: blob.toString('base64'),
        KeyId: arn,
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      };
    },
    Sign: (input) => {
      const { KeyId, Message, SigningAlgorithm } = signInput.parse(input);
      const signature = sign('sha256', Buffer.from(Message, 'base64'), signer(KeyId));
      return { KeyId, Signature: signature.toString('base64'), SigningAlgorithm };
    },
    GetPublicKey: (input) => {
      const { KeyId } = publicKeyInput.parse(input);
      const spki = createPublicKey(signer(KeyId)).export({ type: 'spki', format: 'der' });
      return { KeyId, PublicKey: spki.toString('base64'), KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' };
    },
    Decrypt: (input) => {
      const asked = decryptInput.parse(input);
      const blob = Buffer.from(asked.CiphertextBlob, 'base64');
      const id = blob.subarray(1, 1 + (blob[0] ?? 0)).toString('utf8');
      const plain = opened(blob.subarray(1 + (blob[0] ?? 0)), master(id).key, asked.EncryptionContext);
      return { Plaintext: plain.toString('base64'), KeyId: id, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
  });
};

type Bound = Readonly<Record<string, string>> | undefined;

// Length of the key's id, the id, then nonce, ciphertext and tag: a blob says which key opens it, as on AWS.
const sealed = (id: string, key: Buffer, plain: Buffer, bound: Bound): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(canonical(bound));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), Buffer.from(id), nonce, body, cipher.getAuthTag()]);
};

const opened = (blob: Buffer, key: Buffer, bound: Bound): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, NONCE)).setAAD(canonical(bound));
    decipher.setAuthTag(blob.subarray(blob.length - TAG));
    return Buffer.concat([decipher.update(blob.subarray(NONCE, blob.length - TAG)), decipher.final()]);
  } catch (cause) {
    throw new ServiceError(
      'InvalidCiphertextException',
      cause instanceof Error ? cause.message : String(cause),
    );
  }
};

const canonical = (bound: Bound): Buffer => Buffer.from(JSON.stringify(Object.entries(bound ?? {}).sort()));
