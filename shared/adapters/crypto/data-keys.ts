import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type { Instant } from '../../domain/model/time.ts';

export type DataKey = { readonly plain: Uint8Array /** Base64. */; readonly encrypted: string };

/** Keys under the county's KMS key; `use` is bound into each (encryption context) and shows in the audit trail of KMS. */
export type DataKeys = {
  /** A key to seal with at `at`: the same one for at most five minutes and 1,000 uses. */
  current(at: Instant): Promise<DataKey>;
  /** The plain key of an encrypted one; the last 100 are remembered. */
  decrypt(encrypted: string): Promise<Uint8Array>;
};

const LIFE_MS = 5 * 60_000;
const MOST_USES = 1000;
const REMEMBERED = 100;
const CONTEXT = { use: 'person' };

type Lease = { readonly key: Promise<DataKey>; readonly since: Instant; uses: number };

const usable = (lease: Lease | undefined, at: Instant): lease is Lease =>
  lease !== undefined && lease.uses < MOST_USES && at >= lease.since && at < lease.since + LIFE_MS;

/** DataKeys of one KMS key. The client is made when first needed. */
export const dataKeys = (keyId: string): DataKeys => {
  let client: KMSClient | undefined;
  let lease: Lease | undefined;
  const opened = new Map<string, Promise<Uint8Array>>();

  const kms = (): KMSClient => {
    client ??= new KMSClient({});
    return client;
  };

  const generate = async (): Promise<DataKey> => {
    const input = { KeyId: keyId, KeySpec: 'AES_256' as const, EncryptionContext: CONTEXT };
    const { Plaintext, CiphertextBlob } = await kms().send(new GenerateDataKeyCommand(input));
    if (!Plaintext || !CiphertextBlob) throw new Error('KMS answered without a data key');
    return { plain: Plaintext, encrypted: Buffer.from(CiphertextBlob).toString('base64') };
  };

  const ask = async (encrypted: string): Promise<Uint8Array> => {
    const blob = Buffer.from(encrypted, 'base64');
    const input = { KeyId: keyId, CiphertextBlob: blob, EncryptionContext: CONTEXT };
    const { Plaintext } = await kms().send(new DecryptCommand(input));
    if (!Plaintext) throw new Error('KMS answered without a key');
    return Plaintext;
  };

  return {
    current: async (at) => {
      if (!usable(lease, at)) lease = { key: generate(), since: at, uses: 0 };
      lease.uses += 1;
      try {
        return await lease.key;
      } catch (error) {
        lease = undefined;
        throw error;
      }
    },

    decrypt: async (encrypted) => {
      const known = opened.get(encrypted) ?? ask(encrypted);
      opened.delete(encrypted);
      opened.set(encrypted, known);
      const [oldest] = opened.keys();
      if (opened.size > REMEMBERED && oldest !== undefined) opened.delete(oldest);
      try {
        return await known;
      } catch (error) {
        opened.delete(encrypted);
        throw error;
      }
    },
  };
};
