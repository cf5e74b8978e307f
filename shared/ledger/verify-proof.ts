import type { Checkpoint } from './checkpoint.ts';
import { type LogEntry, readEntry } from './entry.ts';
import { leafInput } from './hash.ts';
import { isMoment } from './leaf.ts';
import { type ProvedContent, unpackContent } from './proof-content.ts';
import { parseProof } from './proof-file.ts';
import { type TrustedLog, verifyCheckpoint } from './verify-checkpoint.ts';
import { pathLength, verifyInclusion } from './verify-inclusion.ts';
import { webSha256 } from './web-crypto.ts';

export const PROOF_FAULTS = ['cut-short', 'other-log', 'forged', 'other-checkpoint', 'swapped'] as const;
export type ProofFault = (typeof PROOF_FAULTS)[number];

export type ProofVerdict =
  | {
      readonly ok: true;
      readonly proved: ProvedContent;
      /** What the entry says: kind of item, moment of the change, and the moment the item itself says, if any (epoch milliseconds). */
      readonly type: string;
      readonly at: number;
      readonly claimed?: number | undefined;
      /** Whether the entry records that the item was written, or that it was removed. */
      readonly change: LogEntry['change'];
      readonly index: number;
      readonly checkpoint: Checkpoint;
    }
  | { readonly ok: false; readonly fault: ProofFault };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hexDigest = async (text: string): Promise<string> =>
  Array.from(await webSha256(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');

type Entry = Pick<Extract<ProofVerdict, { ok: true }>, 'type' | 'at' | 'claimed' | 'change'>;

/** What the entry says of itself, when it is an entry for exactly this content. */
const entryFor = async ({ entry, salt, item, content }: ProvedContent): Promise<Entry | undefined> => {
  const said = readEntry(entry);
  if (said === undefined || !isMoment(said.at)) return undefined;
  const { at, claimed, type, change, digest } = said;
  const expected = await hexDigest(`${salt}\n${item}\n${await hexDigest(content)}`);
  return digest === expected ? { at, type, change, ...(isMoment(claimed) && { claimed }) } : undefined;
};

/**
 * Says whether a proof file proves that its content was in the trusted log. Needs nothing but the file and the log's key.
 * `cut-short`: the file is incomplete or none; `other-log`: of another log or key; `forged`: the checkpoint was altered;
 * `other-checkpoint`: the checkpoint is a genuine one of another size than the proof was made for, mostly an older one;
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
  if (entry !== undefined && path.length !== pathLength(index, checkpoint.size))
    return { ok: false, fault: 'other-checkpoint' };
  if (entry === undefined || !(await verifyInclusion(claim, webSha256)))
    return { ok: false, fault: 'swapped' };
  return { ok: true, proved, ...entry, index, checkpoint };
};
