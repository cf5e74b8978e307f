import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import { examineesOf } from '../campaign-state/examinees.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { withKind } from './with-kind.ts';

const points = (mark: Mark | undefined): string | number | undefined =>
  typeof mark === 'number' ? mark / 100 : mark && '缺考';

/** GET /console/campaigns/{code}/scores/{kind}/marks.xlsx: the marks in force, and who sits the exam without one. */
export const scoresWorkbook = withKind((kind, state) => {
  const examinees = examineesOf(state, kind);
  const marks = state.sheets[kind]?.marks ?? {};
  const note = (number: string): string => {
    if (!examinees.has(number)) return '不参加计算';
    return marks[number] === undefined ? '还没有成绩' : '';
  };
  return workbook(
    `${state.campaign.code}-${SCORE_LABELS[kind]}`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: SCORE_LABELS[kind], cell: ({ number }) => points(marks[number]) },
      { title: '说明', width: 16, cell: ({ number }) => note(number) },
    ],
    state.rows.filter(({ number }) => examinees.has(number) || marks[number] !== undefined),
  );
});
