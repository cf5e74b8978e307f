import type { DifferenceKind, EnteredMark } from '../../../shared/domain/model/marking.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';

/** A mark as people read it; nothing when there is none. */
export const markText = (mark: Mark | undefined): string => {
  if (mark === undefined) return '';
  return mark === 'absent' ? '缺考' : formatMark(mark);
};

/** What one examiner entered of a paper, as people read it. */
export const enteredText = (entered: EnteredMark | undefined): string => {
  if (entered === undefined) return '没有录入';
  if (typeof entered === 'number' || entered === 'absent') return markText(entered);
  const [first, second] = entered;
  return `一评 ${markText(first)}，二评 ${markText(second)}`;
};

export const DIFFERENCE_LABELS: Readonly<Record<DifferenceKind, string>> = {
  missing: '只有一人录入',
  value: '两人录入不同',
  markings: '一评、二评不同',
};
