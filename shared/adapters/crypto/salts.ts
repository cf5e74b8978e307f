import { createHmac } from 'node:crypto';
import type { Salts } from '../../ports/vault.ts';
import type { Subkey } from './county-secret.ts';

const SALT_DIGITS = 32;

/** Salts by HMAC-SHA256 under a subkey of the county's secret: nothing to store, and nothing to guess. */
export const saltsOf = (subkey: Subkey): Salts => ({
  saltOf: async (fact) =>
    createHmac('sha256', await subkey('ledger-salt'))
      .update(fact)
      .digest('hex')
      .slice(0, SALT_DIGITS),
});
