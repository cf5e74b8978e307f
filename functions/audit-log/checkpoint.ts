import { sha256 } from '../../shared/adapters/digest.ts';
import {
  type CheckpointFault,
  checkpointFound,
  entryFound,
  fileFound,
} from '../../shared/domain/audit/log/log-state.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { rootOf } from '../../shared/ledger/frontier.ts';
import { sameBytes } from '../../shared/ledger/hash.ts';
import { keyIdOf } from '../../shared/ledger/signed-note.ts';
import { formatVerifierKey } from '../../shared/ledger/verifier-key.ts';
import { verifyCheckpoint } from '../../shared/ledger/verify-checkpoint.ts';
import type { LogState } from '../../shared/ports/ledger-store.ts';
import { frontierOf, type Progress } from './progress.ts';
import type { AuditLogServices } from './services.ts';

/** The published checkpoint when it can be trusted, and what is wrong with it and with the published key. */
export type CheckpointView = {
  readonly checkpoint?: Checkpoint;
  /** Entries to look at: of the checkpoint, or as far as the county's own table says that they are published. */
  readonly size: number;
  readonly found: readonly Found[];
};

/** The checkpoint is replaced while others read it, and storage other than S3 may hand out half of it: once more, then. */
const readSigned = async ({ files, origin }: AuditLogServices, spki: Uint8Array) => {
  const verdicts = [];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const bytes = await files.read('checkpoint');
    const verdict = bytes && (await verifyCheckpoint(new TextDecoder().decode(bytes), { origin, spki }));
    if (verdict?.ok) return verdict;
    verdicts.push(verdict);
  }
  return verdicts.at(-1);
};

/** Reads the public checkpoint with the key as KMS has it, not as it is published, and looks at the published key, too. */
export const readCheckpoint = async (
  services: AuditLogServices,
  { size }: Progress,
  at: Instant,
): Promise<CheckpointView> => {
  const { ledger, files, signer, origin } = services;
  const spki = await signer.publicKey();
  // The state last: of a log that grows meanwhile it may say more than the checkpoint, never less.
  const verdict = await readSigned(services, spki);
  const state = await ledger.state();
  const own = Math.max(size, state.published);
  const fault = (kind: CheckpointFault, detail = ''): CheckpointView => ({
    size: own,
    found: [checkpointFound(kind, detail, localDate(at))],
  });
  if (verdict === undefined) return own === 0 ? { size: 0, found: [] } : fault('missing');
  if (!verdict.ok) return fault(verdict.fault);
  const { checkpoint } = verdict;
  if (checkpoint.size < size) return fault('rolled-back', `先前 ${size} 条，现在 ${checkpoint.size} 条`);
  const found = [...checkState(state, checkpoint), ...checkKey(await files.read('key'), origin, spki, at)];
  return { checkpoint, size: checkpoint.size, found };
};

/** The state from which the log goes on must be that of the checkpoint, or of a later one. */
const checkState = ({ frontier }: LogState, { size, root }: Checkpoint): readonly Found[] => {
  if (frontier.size < size)
    return [entryFound('state', `账本状态只有 ${frontier.size} 条，检查点有 ${size} 条`)];
  if (frontier.size > size || sameBytes(rootOf(frontier, sha256), root)) return [];
  return [entryFound('state', '账本状态与检查点不符')];
};

const checkKey = (
  key: Uint8Array | undefined,
  origin: string,
  spki: Uint8Array,
  at: Instant,
): readonly Found[] => {
  const published = key === undefined ? undefined : new TextDecoder().decode(key);
  const expected = formatVerifierKey({ origin, spki }, keyIdOf(sha256(spki)));
  if (published === expected) return [];
  return [fileFound('key', published === undefined ? '不存在' : '不是本县账本的公钥', localDate(at))];
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
