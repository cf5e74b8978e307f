import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import { CompactEncrypt } from 'jose/jwe/compact/encrypt';
import * as z from 'zod';
import type { Sealer } from '../../ports/vault.ts';
import type { Subkey } from './county-secret.ts';

const content = z.lazy(() => z.object({ value: z.unknown(), expiresAt: z.number() }));

/** The key of each purpose, imported once: doing it anew for every token costs as much as the token. */
const sealingKeys = (subkey: Subkey): ((purpose: string) => Promise<CryptoKey>) => {
  const imported = new Map<string, CryptoKey>();
  return async (purpose) => {
    const known = imported.get(purpose);
    if (known) return known;
    const bytes = Buffer.from(await subkey(`seal:${purpose}`));
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    imported.set(purpose, key);
    return key;
  };
};

/**
 * Sealer by compact JWE (RFC 7516), direct encryption with AES-256-GCM under a subkey per purpose: a token of one purpose
 * does not open for another, because the key differs. Tokens are not compressed, so that their length says nothing
 * about what others wrote into them.
 */
export const sealerOf = (subkey: Subkey): Sealer => {
  const keyOf = sealingKeys(subkey);
  return {
    seal: async (purpose, value, expiresAt) =>
      new CompactEncrypt(Buffer.from(JSON.stringify({ value, expiresAt })))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(await keyOf(purpose)),

    open: async (purpose, token, now) => {
      const key = await keyOf(purpose);
      try {
        const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
        const { plaintext } = await compactDecrypt(token, key, options);
        const { value, expiresAt } = content.parse(JSON.parse(Buffer.from(plaintext).toString()));
        return now < expiresAt ? value : undefined;
      } catch {
        return undefined;
      }
    },
  };
};
