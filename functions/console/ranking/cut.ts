import { OUTCOME_LABELS } from '../../../shared/domain/labels.ts';
import type { RankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';

/** The way down a ranking, of either track. */
type Path = Pick<RankingSheet, 'path'>;

/** After how many people, counted in rank order, the selection ends for now: 0 when it came to nobody. */
export const cutAfter = ({ path }: Path): number =>
  path.reduce((sum, step) => (step.kind === 'reached' ? sum + step.members.length : sum), 0);

/** What the way down the ranking says of one person now. */
export function placeOf({ path }: Path, number: string): string {
  for (const step of path) {
    if (step.kind !== 'reached') {
      if (!step.numbers.includes(number)) continue;
      return step.kind === 'waiting' ? '候补，等待前面的考察体检结果' : OUTCOME_LABELS[step.kind];
    }
    const member = step.members.find((one) => one.number === number);
    if (member === undefined) continue;
    const result = member.result === 'pending' ? '待考察、体检' : OUTCOME_LABELS[member.result];
    return member.substitute ? `${result}（递补）` : result;
  }
  return '';
}
