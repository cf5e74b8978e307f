import type { MarkRow, NoticeContent } from '../../model/notice.ts';
import type { Candidate, Mark } from '../../model/selection.ts';
import { isAdmitted } from '../../selection/exam-stages.ts';
import { mayTakeExam } from '../../selection/internal/ranking-sheet.ts';
import { byPosition, type NoticeSource, personOf, sortable } from './person.ts';

const rowsOf = (
  source: NoticeSource,
  examinees: readonly Candidate[],
  markOf: (candidate: Candidate) => Mark | undefined,
): readonly MarkRow[] =>
  byPosition(
    source,
    // Whoever sits the exam and has no mark in the sheet was absent (缺考).
    examinees.map((one) => ({ ...personOf(one, source), mark: markOf(one) ?? 'absent' })),
    (a, b) => sortable(b.mark) - sortable(a.mark),
  );

/** The written marks of everybody admitted, best first; who enters the interview is not said. Source: 四(二)3 笔试. */
export const writtenContent = (source: NoticeSource): NoticeContent => ({
  kind: 'written',
  rows: rowsOf(source, source.candidates.filter(isAdmitted), ({ written }) => written),
});

/** The internal track's marks of everybody who qualified in the assessment, best first. Source: 四(一). */
export const examContent = (source: NoticeSource): NoticeContent => ({
  kind: 'exam',
  rows: rowsOf(source, source.candidates.filter(mayTakeExam), ({ exam }) => exam),
});
