import { VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import { type Assessment, VIRTUES } from '../../../shared/domain/model/assessment.ts';

/** An assessment in words: 合格, or which of the five are not; '' when there is none. */
export const assessmentText = (assessment: Assessment | undefined): string => {
  if (assessment === undefined) return '';
  const against = VIRTUES.filter((virtue) => assessment[virtue] === 'unqualified');
  return against.length === 0
    ? '合格'
    : `不合格：${against.map((virtue) => VIRTUE_LABELS[virtue]).join('、')}`;
};
