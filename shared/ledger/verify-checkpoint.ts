import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { keyIdOf, parseNote } from './signed-note.ts';
import { verifySignature, webSha256 } from './web-crypto.ts';

/** The log that is trusted: its name and its public key (SPKI, DER). */
export type TrustedLog = { readonly origin: string; readonly spki: Uint8Array };

export type CheckpointVerdict =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly fault: 'cut-short' | 'other-log' | 'forged' };

/**
 * Reads a signed checkpoint and says whether the trusted log signed it. `cut-short`: it is no checkpoint; `other-log`: it is of
 * another log, or signed by another key; `forged`: its signature does not fit its text.
 */
export const verifyCheckpoint = async (text: string, log: TrustedLog): Promise<CheckpointVerdict> => {
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) return { ok: false, fault: 'cut-short' };
  const keyId = keyIdOf(await webSha256(log.spki));
  const own = note.signatures.find((one) => one.name === log.origin && one.keyId === keyId);
  if (own === undefined || checkpoint.origin !== log.origin) return { ok: false, fault: 'other-log' };
  const genuine = await verifySignature(log.spki, own.signature, note.text);
  return genuine ? { ok: true, checkpoint } : { ok: false, fault: 'forged' };
};
