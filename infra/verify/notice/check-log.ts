import type { Checkpoint } from '../../../shared/ledger/checkpoint.ts';
import { growthText } from '../../../shared/ledger/growth-text.ts';
import { sameBytes } from '../../../shared/ledger/hash.ts';
import { growthOf } from '../newest.ts';
import { type Finding, holds, note, wrong } from './finding.ts';

/** An earlier checkpoint, and whose it is. */
export type Known = readonly [whose: string, checkpoint: Checkpoint];

/** Whether the log has only grown since each of these. @throws when its files cannot be had. */
export const checkLog = async (
  log: string,
  newest: Checkpoint,
  known: readonly Known[],
): Promise<readonly Finding[]> =>
  Promise.all(
    known.map(async ([whose, checkpoint]) => {
      const growth = await growthOf(log, checkpoint, newest);
      const text = `账本：${growthText(growth, whose, checkpoint, newest)}`;
      return growth === 'grown' ? holds(text) : wrong(text);
    }),
  );

/** What can be said of two checkpoints without the log's files. */
export const compareOffline = (saved: Checkpoint, known: readonly Known[]): readonly Finding[] => {
  const found = known.flatMap(([whose, checkpoint]): readonly Finding[] => {
    if (saved.size < checkpoint.size)
      return [wrong(`账本：${growthText('shorter', whose, checkpoint, saved)}`)];
    if (saved.size > checkpoint.size || sameBytes(saved.root, checkpoint.root)) return [];
    return [wrong(`账本：${growthText('forked', whose, checkpoint, saved)}`)];
  });
  const grown = known.some(([, { size }]) => size !== saved.size);
  return grown ? [...found, note('账本：各个检查点是否属于同一本账，要联网加 --log 核对')] : found;
};
