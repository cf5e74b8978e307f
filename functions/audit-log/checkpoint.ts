import { createHash } from 'node:crypto';
import { type CheckpointFault, checkpointFound, fileFound } from '../../shared/domain/audit/log/log-state.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { rootOf } from '../../shared/ledger/frontier.ts';
import { sameBytes } from '../../shared/ledger/hash.ts';
import { keyIdOf } from '../../shared/ledger/signed-note.ts';
import { formatVerifierKey } from '../../shared/ledger/verifier-key.ts';
import { verifyCheckpoint } from '../../shared/ledger/verify-checkpoint.ts';
import { frontierOf, type Progress } from './progress.ts';
import type { AuditLogServices } from './services.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The published checkpoint when it can be trusted, and what is wrong with it and with the published key. */
export type CheckpointView = {
  readonly checkpoint?: Checkpoint;
  /** Entries to look at: of the checkpoint, or as far as the county's own table says that they are published. */
  readonly size: number;
  readonly found: readonly Found[];
};

/** Reads the public checkpoint with the key as KMS has it, not as it is published, and looks at the published key, too. */
export const readCheckpoint = async (
  { ledger, files, signer, origin }: AuditLogServices,
  { size }: Progress,
  at: Instant,
): Promise<CheckpointView> => {
  const [state, bytes] = await Promise.all([ledger.state(), files.read('checkpoint')]);
  const own = Math.max(size, state.published);
  const fault = (kind: CheckpointFault, detail = ''): CheckpointView => ({
    size: own,
    found: [checkpointFound(kind, detail, localDate(at))],
  });
  if (bytes === undefined) return own === 0 ? { size: 0, found: [] } : fault('missing');
  const spki = await signer.publicKey();
  const verdict = await verifyCheckpoint(new TextDecoder().decode(bytes), { origin, spki });
  if (!verdict.ok) return fault(verdict.fault);
  const { checkpoint } = verdict;
  if (checkpoint.size < size) return fault('rolled-back', `先前 ${size} 条，现在 ${checkpoint.size} 条`);
  const key = await files.read('key');
  const published = key === undefined ? undefined : new TextDecoder().decode(key);
  const expected = formatVerifierKey({ origin, spki }, keyIdOf(sha256(spki)));
  if (published === expected) return { checkpoint, size: checkpoint.size, found: [] };
  const what = published === undefined ? '不存在' : '不是本县账本的公钥';
  return { checkpoint, size: checkpoint.size, found: [fileFound('key', what, localDate(at))] };
};

/** Once everything the checkpoint is of has been looked at: whether the tree over it is the one that was signed. */
export const compareRoot = (
  progress: Progress,
  checkpoint: Checkpoint | undefined,
  at: Instant,
): readonly Found[] => {
  if (checkpoint === undefined || progress.size !== checkpoint.size) return [];
  if (sameBytes(rootOf(frontierOf(progress), sha256), checkpoint.root)) return [];
  return [checkpointFound('rewritten', `${checkpoint.size} 条`, localDate(at))];
};
