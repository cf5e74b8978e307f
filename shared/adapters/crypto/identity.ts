import { createHmac } from 'node:crypto';
import type { Identity } from '../../ports/vault.ts';
import { base32 } from '../base32.ts';
import type { Subkey } from './county-secret.ts';

const NUMBER_LENGTH = 12;
const CODE_LENGTH = 8;
const ADDRESS_LENGTH = 24;

const hmac = (key: Uint8Array, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(parts.join('\n')).digest();

/**
 * Identity by HMAC-SHA256 (RFC 2104) under subkeys of the county's secret. The parts are separated by a line break,
 * which occurs in none of them.
 */
export const identityOf = (subkey: Subkey): Identity => ({
  numberOf: async (campaign, citizenId) =>
    base32(hmac(await subkey('application-number'), campaign, citizenId), NUMBER_LENGTH),
  codeFor: async (number, uploadId) =>
    base32(hmac(await subkey('code-of-upload'), number, uploadId), CODE_LENGTH),
  digestCode: async (number, code) => hmac(await subkey('query-code'), number, code).toString('hex'),
  digestAddress: async (address) => base32(hmac(await subkey('address'), address), ADDRESS_LENGTH),
});
