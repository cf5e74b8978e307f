import type { Checkpoint } from './checkpoint.ts';
import type { Growth } from './growth.ts';

/**
 * How the newest checkpoint stands to an earlier one, in one sentence.
 * @param whose what the earlier one belongs to, e.g. 证明的检查点.
 */
export const growthText = (growth: Growth, whose: string, known: Checkpoint, newest: Checkpoint): string => {
  const [then, now] = [`${whose}（${known.size} 条）`, `账本最新的检查点（${newest.size} 条）`];
  switch (growth) {
    case 'grown':
      return newest.size === known.size
        ? `${then}就是${now}`
        : `${then}与${now}属于同一本账：此前的记载一条没有改动，此后只有增加`;
    case 'forked':
      return `账本分叉：${then}与${now}不是同一本账的先后，此前的记载被改动、删除或者替换过。请保存这些文件，向纪检监察机关反映`;
    case 'shorter':
      return `检查点较早：${now}比${then}的记载还少。账本只增不减，说明给出的是旧的检查点，或者账本被退回过`;
    case 'damaged':
      return `账本的文件与${now}对不上，不能据此核对；可能没有下载完整，也可能被改动过`;
    default:
      return growth satisfies never;
  }
};
