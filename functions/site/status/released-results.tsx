import { OUTCOME_LABELS, VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import { type Assessment, VIRTUES } from '../../../shared/domain/model/assessment.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import type { StatusModel } from './model.ts';

/** 合格, or which of 德、能、勤、绩、廉 are not. */
const assessmentText = (assessment: Assessment): string => {
  const against = VIRTUES.filter((virtue) => assessment[virtue] === 'unqualified');
  return against.length === 0
    ? '合格'
    : `不合格（${against.map((virtue) => VIRTUE_LABELS[virtue]).join('、')}）`;
};

const markText = (mark: Mark): string => (mark === 'absent' ? '缺考' : formatMark(mark));

/** Marks, place and outcome as far as closed stages have settled them. */
export function ReleasedResults({ status: { released } }: { readonly status: StatusModel }) {
  if (released === undefined) return null;
  const { outcome, written, interview, assessment, exam, final, rank, substitute } = released;
  const facts: [string, string][] = [];
  if (written !== undefined) facts.push(['笔试成绩', markText(written)]);
  if (interview !== undefined) facts.push(['面试成绩', markText(interview)]);
  if (assessment !== undefined) facts.push(['考核', assessmentText(assessment)]);
  if (exam !== undefined) facts.push(['考试成绩', markText(exam)]);
  if (final !== undefined && exam === undefined) facts.push(['总成绩', formatMark(final)]);
  if (rank !== undefined) facts.push(['岗位名次', `第 ${rank} 名`]);
  if (outcome !== undefined)
    facts.push(['结果', OUTCOME_LABELS[outcome] + (outcome === 'proposed' && substitute ? '（递补）' : '')]);
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>成绩和结果</h2>
      <Facts facts={facts} />
    </section>
  );
}
