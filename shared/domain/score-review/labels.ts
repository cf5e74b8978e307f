import type { ScoreReviewPart, ScoreReviewResult } from '../model/score-review.ts';

export const PART_LABELS: Readonly<Record<ScoreReviewPart, string>> = {
  omission: '有没有漏评的题目',
  addition: '合分有没有差错',
};

export const RESULT_LABELS: Readonly<Record<ScoreReviewResult, string>> = {
  unchanged: '成绩无误',
  corrected: '已更正成绩',
};
