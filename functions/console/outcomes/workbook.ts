import { MARK_KINDS, type MarkKind } from '../../../shared/domain/model/marking.ts';
import type { Mark, Outcome } from '../../../shared/domain/model/selection.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { assessmentText } from '../assessment/assessment-text.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { type Column, workbook } from '../http/workbook.ts';
import { outcomeText } from './view.tsx';

const points = (mark: Mark | undefined): string | number | undefined =>
  typeof mark === 'number' ? mark / 100 : mark && '缺考';

type Points = (mark: Mark | undefined, kinds: readonly MarkKind[]) => string | number | undefined;

/** Marks that the viewer may not read yet are said to be so: an empty cell would mean that there are none. */
const pointsFor =
  ({ withheld }: CampaignState): Points =>
  (mark, kinds) =>
    withheld.some(({ kind }) => kinds.includes(kind)) ? '尚未公布' : points(mark);

const marksOf = (state: CampaignState, shown: Points): readonly Column<Outcome>[] =>
  state.campaign.track === 'internal'
    ? [
        { title: '考核', width: 24, cell: ({ assessment }) => assessmentText(assessment) },
        { title: '考试', cell: ({ exam }) => shown(exam, ['exam']) },
      ]
    : [
        { title: '笔试', cell: ({ written }) => shown(written, ['written']) },
        { title: '面试', cell: ({ interview }) => shown(interview, ['interview']) },
      ];

/** GET /console/campaigns/{code}/outcomes.xlsx: where every applicant stands, one row each. */
export const outcomesWorkbook = withCampaign((state) => {
  const names = namesOf(state);
  const shown = pointsFor(state);
  return workbook(
    `${state.campaign.code}-结果`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ number }) => names[number] },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '结果', width: 40, cell: outcomeText },
      ...marksOf(state, shown),
      { title: '总成绩', cell: ({ final }) => shown(final, MARK_KINDS) },
      { title: '名次', cell: ({ rank }) => rank },
      { title: '递补', cell: ({ substitute }) => (substitute ? '是' : '') },
    ],
    computeOutcomes(state.campaign, state.candidates, state.imported),
  );
});
