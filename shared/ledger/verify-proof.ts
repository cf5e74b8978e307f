import type { Checkpoint } from './checkpoint.ts';
import { leafInput } from './hash.ts';
import { ENTRY_VERSION, isMoment } from './leaf.ts';
import { type ProvedContent, parseObject, unpackContent } from './proof-content.ts';
import { parseProof } from './proof-file.ts';
import { type TrustedLog, verifyCheckpoint } from './verify-checkpoint.ts';
import { verifyInclusion } from './verify-inclusion.ts';
import { webSha256 } from './web-crypto.ts';

export const PROOF_FAULTS = ['cut-short', 'other-log', 'forged', 'swapped'] as const;
export type ProofFault = (typeof PROOF_FAULTS)[number];

export type ProofVerdict =
  | {
      readonly ok: true;
      readonly proved: ProvedContent;
      /** What the entry says: kind of item, moment of the change, and the moment the item itself says, if any (epoch milliseconds). */
      readonly type: string;
      readonly at: number;
      readonly claimed?: number | undefined;
      readonly index: number;
      readonly checkpoint: Checkpoint;
    }
  | { readonly ok: false; readonly fault: ProofFault };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hexDigest = async (text: string): Promise<string> =>
  Array.from(await webSha256(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');

type Entry = Pick<Extract<ProofVerdict, { ok: true }>, 'type' | 'at' | 'claimed'>;

/** What the entry says of itself, when it is an entry for exactly this content. */
const entryFor = async ({ entry, salt, item, content }: ProvedContent): Promise<Entry | undefined> => {
  const { v, at, claimed, type, digest } = parseObject(entry) ?? {};
  if (v !== ENTRY_VERSION || !isMoment(at) || typeof type !== 'string') return undefined;
  const expected = await hexDigest(`${salt}\n${item}\n${await hexDigest(content)}`);
  return digest === expected ? { at, type, ...(isMoment(claimed) && { claimed }) } : undefined;
};

/**
 * Says whether a proof file proves that its content was in the trusted log. Needs nothing but the file and the log's key.
 * `cut-short`: the file is incomplete or none; `other-log`: of another log or key; `forged`: the checkpoint was altered;
 * `swapped`: the content is not the one that was logged, or was not logged at that place.
 */
export const verifyProof = async (text: string, log: TrustedLog): Promise<ProofVerdict> => {
  const file = parseProof(text);
  const proved = file && unpackContent(file.extra);
  if (file === undefined || proved === undefined) return { ok: false, fault: 'cut-short' };
  const signed = await verifyCheckpoint(file.checkpoint, log);
  if (!signed.ok) return signed;
  const { checkpoint } = signed;
  const leafHash = await webSha256(leafInput(utf8(proved.entry)));
  const { index, path } = file;
  const claim = { leafHash, index, size: checkpoint.size, path, root: checkpoint.root };
  const entry = await entryFor(proved);
  if (entry === undefined || !(await verifyInclusion(claim, webSha256)))
    return { ok: false, fault: 'swapped' };
  return { ok: true, proved, ...entry, index, checkpoint };
};
