import { appealLastDay, type ReviewPublicity } from '../../../shared/domain/appeals/period.ts';
import { formatDate } from '../../../shared/domain/calendar/format.ts';

/** Until when an appeal may be filed, as a sentence. */
export const appealUntil = (publicity: ReviewPublicity): string => {
  const last = appealLastDay(publicity);
  if (last === undefined) return '下一环节开始之前可以申诉。';
  return `申诉期限到 ${formatDate(last.date)} 为止${last.provisional ? '（节假日安排公布前暂按周一至周五推算）' : ''}。`;
};
