import { createHash, hkdfSync } from 'node:crypto';
import { GetPublicKeyCommand } from '@aws-sdk/client-kms';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Clients } from '../clients.ts';
import type { Place } from '../place.ts';
import type { Manifest } from './manifest.ts';

const secretDocument = z.object({ secret: z.string().min(64) });

/**
 * What tells a county's keys from every other's without giving any away: the address of the key of personal data, the digest of the
 * log's public key, and a value derived from the secret for this use alone (HKDF-SHA256, RFC 5869; 64 random characters cannot be
 * guessed from it).
 */
export const fingerprints = async (
  { kms, secrets }: Pick<Clients, 'kms' | 'secrets'>,
  { keys }: Pick<Place, 'keys'>,
): Promise<Manifest['keys']> => {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keys.log }));
  if (!PublicKey) throw new Error('KMS answered without a public key');
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: keys.secret }));
  const { secret } = secretDocument.parse(JSON.parse(SecretString ?? ''));
  return {
    personal: keys.personal,
    log: createHash('sha256').update(PublicKey).digest('hex'),
    secret: Buffer.from(hkdfSync('sha256', secret, '', 'backup-fingerprint', 32)).toString('hex'),
  };
};
