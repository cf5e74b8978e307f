import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { namesOf } from '../campaign-state/people.ts';
import { refusedWith } from '../http/answer.ts';
import { workbook } from '../http/workbook.ts';
import { DIFFERENCE_LABELS, enteredText, markText } from './marking-text.ts';
import { markingSeenBy, type SeenDifference } from './seen.ts';
import { withKind } from './with-kind.ts';

/** What an entry says, or that the viewer, who entered the other one, does not see it. */
const entryText = ({ entered }: SeenDifference, place: 0 | 1): string =>
  entered === undefined ? '录入人不可见' : enteredText(entered[place]);

/** GET …/scores/{kind}/differences.xlsx: the differences between the two entries, as far as the viewer may see them. */
export const differencesWorkbook = withKind((kind, state, request) => {
  const marking = state.markings[kind];
  if (marking === undefined) return refusedWith(404, { code: 'not-found' });
  const withheld = state.withheld.find((one) => one.kind === kind);
  if (withheld) {
    const facts = withheld.at === undefined ? {} : { facts: { at: withheld.at } };
    return refusedWith(403, { code: 'scores.not-public', ...facts });
  }
  const names = namesOf(state);
  return workbook(
    `${state.campaign.code}-${SCORE_LABELS[kind]}差异`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ number }) => names[number] },
      { title: '差异', width: 18, cell: ({ why }) => DIFFERENCE_LABELS[why] },
      { title: '第一录入', width: 24, cell: (row) => entryText(row, 0) },
      { title: '第二录入', width: 24, cell: (row) => entryText(row, 1) },
      { title: '状态', cell: ({ settled }) => (settled ? '已裁定' : '待裁定') },
      { title: '裁定成绩', cell: ({ settlement }) => markText(settlement?.mark) },
      { title: '裁定理由', width: 40, cell: ({ settlement }) => settlement?.reason },
      { title: '裁定人', width: 20, cell: ({ settlement }) => settlement?.by },
    ],
    markingSeenBy(marking, request.staff).differences,
  );
});
