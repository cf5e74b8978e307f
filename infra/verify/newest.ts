import { createHash } from 'node:crypto';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { type Growth, growthBetween } from '../../shared/ledger/growth.ts';
import { type TrustedLog, verifyCheckpoint } from '../../shared/ledger/verify-checkpoint.ts';
import { placeIn, readBytes, requireText } from './read.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The newest checkpoint of a log, at an address or in a folder. @throws when there is none of the trusted log's. */
export const newestOf = async (
  log: string,
  trust: TrustedLog,
): Promise<{ readonly text: string; readonly checkpoint: Checkpoint }> => {
  const text = await requireText(placeIn(log, 'checkpoint'));
  const verdict = await verifyCheckpoint(text, trust);
  if (!verdict.ok) throw new Error('账本的检查点不是用这把公钥签发的');
  return { text, checkpoint: verdict.checkpoint };
};

/** How the log there stands to an earlier checkpoint of it. */
export const growthOf = (log: string, known: Checkpoint, newest: Checkpoint): Promise<Growth> =>
  growthBetween(known, newest, (name) => readBytes(placeIn(log, name)), sha256);
