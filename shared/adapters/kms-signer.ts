import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { CheckpointSigner } from '../ports/ledger-files.ts';

/** CheckpointSigner with an asymmetric KMS key (ECC_NIST_P256): the private key never leaves KMS. */
export const kmsSigner = (keyId: string): CheckpointSigner => {
  let client: KMSClient | undefined;
  let fetched: Promise<Uint8Array> | undefined;
  const kms = (): KMSClient => {
    client ??= new KMSClient({});
    return client;
  };
  const fetchKey = async (): Promise<Uint8Array> => {
    const { PublicKey } = await kms().send(new GetPublicKeyCommand({ KeyId: keyId }));
    if (!PublicKey) throw new Error('KMS answered without a public key');
    return PublicKey;
  };
  return {
    sign: async (text) => {
      const { Signature } = await kms().send(
        new SignCommand({
          KeyId: keyId,
          Message: new TextEncoder().encode(text),
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (!Signature) throw new Error('KMS answered without a signature');
      return Signature;
    },
    publicKey: async () => {
      fetched ??= fetchKey();
      try {
        return await fetched;
      } catch (error) {
        fetched = undefined;
        throw error;
      }
    },
  };
};
