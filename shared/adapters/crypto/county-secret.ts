import { hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

const secretDocument = z.lazy(() => z.object({ secret: z.string().min(64) }));

/** A 32-byte key for one use only, derived from the county's secret (HKDF-SHA256, RFC 5869, `info` = the use). */
export type Subkey = (use: string) => Promise<Uint8Array>;

const fetchSecret = async (secretId: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: secretId }),
  );
  return secretDocument.parse(JSON.parse(SecretString ?? '')).secret;
};

/**
 * The county's secret, fetched once per container when somebody first needs it, and its subkeys. It is never rotated
 * while a campaign runs: application numbers are made from it.
 */
export const countySecret = (secretId: string): Subkey => {
  let fetched: Promise<string> | undefined;
  const keys = new Map<string, Uint8Array>();
  const secret = async (): Promise<string> => {
    fetched ??= fetchSecret(secretId);
    try {
      return await fetched;
    } catch (error) {
      // The next event tries again.
      fetched = undefined;
      throw error;
    }
  };
  return async (use) => {
    const known = keys.get(use);
    if (known) return known;
    const key = new Uint8Array(hkdfSync('sha256', await secret(), '', use, 32));
    keys.set(use, key);
    return key;
  };
};
