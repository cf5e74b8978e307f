import type { AsyncSha256 } from './hash.ts';

/** SHA-256 of WebCrypto, which browsers and Node both have. */
export const webSha256: AsyncSha256 = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));

const P256_BYTES = 32;

/** One number of an ASN.1 signature as 32 bytes; undefined when it is not of that length. */
const fixed = (integer: Uint8Array): Uint8Array | undefined => {
  const start = integer.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? new Uint8Array() : integer.subarray(start);
  if (digits.length > P256_BYTES) return undefined;
  return Uint8Array.of(...new Uint8Array(P256_BYTES - digits.length), ...digits);
};

/**
 * An ECDSA signature as KMS gives it (ASN.1 DER, RFC 3279, 2.2.3) as WebCrypto wants it (r and s, 32 bytes each); undefined when it
 * is none of P-256.
 */
export const rawSignature = (der: Uint8Array): Uint8Array<ArrayBuffer> | undefined => {
  const [sequence, length, tagR, lengthR = 0] = der;
  const afterR = 4 + lengthR;
  const [tagS, lengthS = 0] = der.subarray(afterR);
  const wellFormed = sequence === 0x30 && length === der.length - 2 && tagR === 2 && tagS === 2;
  if (!wellFormed || afterR + 2 + lengthS !== der.length) return undefined;
  const [r, s] = [fixed(der.subarray(4, afterR)), fixed(der.subarray(afterR + 2))];
  return r && s && Uint8Array.of(...r, ...s);
};

/**
 * Whether a P-256 key signed a text (ECDSA, SHA-256).
 * @param spki DER encoding of the public key.
 * @param signature ASN.1 DER.
 */
export const verifySignature = async (
  spki: Uint8Array,
  signature: Uint8Array,
  text: string,
): Promise<boolean> => {
  const raw = rawSignature(signature);
  if (raw === undefined) return false;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', Uint8Array.from(spki), algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, raw, new TextEncoder().encode(text));
};
