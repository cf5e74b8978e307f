import type { Checkpoint } from '../../../shared/ledger/checkpoint.ts';
import {
  type CheckpointVerdict,
  type TrustedLog,
  verifyCheckpoint,
} from '../../../shared/ledger/verify-checkpoint.ts';
import { type Finding, holds, wrong } from './finding.ts';

const FAULTS: Readonly<Record<Extract<CheckpointVerdict, { ok: false }>['fault'], string>> = {
  'cut-short': '文件不完整，不是一个检查点，可能被截断',
  'other-log': '由另一本账或另一把密钥签发，不是本县的账本',
  forged: '内容与签名对不上，签发以后被改动过',
};

/** Whether a checkpoint is the trusted log's, and the checkpoint when it is. */
export const checkCheckpoint = async (
  text: string,
  whose: string,
  log: TrustedLog,
): Promise<{ readonly finding: Finding; readonly checkpoint?: Checkpoint }> => {
  const verdict = await verifyCheckpoint(text, log);
  if (!verdict.ok) return { finding: wrong(`${whose}：${FAULTS[verdict.fault]}`) };
  const { checkpoint } = verdict;
  const { origin, size } = checkpoint;
  return { finding: holds(`${whose}：由本县的公钥签发，账名 ${origin}，共 ${size} 条`), checkpoint };
};
