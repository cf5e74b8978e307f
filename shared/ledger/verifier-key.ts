import { fromBase64, toBase64 } from './base64.ts';
import type { TrustedLog } from './verify-checkpoint.ts';

/** ECDSA, in the numbering of signed notes. https://c2sp.org/signed-note, Signature types */
const ECDSA = 2;

const LINE = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/;

/** The log's name and public key in one line, as verifiers keep it: name, key ID and key, joined by plus signs. */
export const formatVerifierKey = ({ origin, spki }: TrustedLog, keyId: string): string =>
  `${origin}+${keyId}+${toBase64(Uint8Array.of(ECDSA, ...spki))}\n`;

/** Reads that line; undefined when it is none, or of another kind of key. */
export const parseVerifierKey = (text: string): TrustedLog | undefined => {
  const [, origin, , encoded = ''] = LINE.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded);
  if (origin === undefined || bytes === undefined || bytes[0] !== ECDSA) return undefined;
  return { origin, spki: bytes.slice(1) };
};
