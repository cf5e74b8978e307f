import type { NoticeContent } from '../../model/notice.ts';
import { isAdmitted } from '../../selection/exam-stages.ts';
import { byPosition, type NoticeSource, personOf } from './person.ts';

/** Who passed the qualification review, and how many did not. Source: 四(二)3 资格审查. */
export const reviewContent = (source: NoticeSource): NoticeContent => {
  const admitted = source.candidates.filter(isAdmitted);
  return {
    kind: 'review',
    rows: byPosition(
      source,
      admitted.map((one) => personOf(one, source)),
    ),
    refused: source.candidates.length - admitted.length,
  };
};
