import { CHECK_LABELS, CHECK_RESULT_LABELS } from '../../../shared/domain/labels.ts';
import type { CheckResult } from '../../../shared/domain/model/selection.ts';
import { type CampaignState, isInternal, withCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { type Column, workbook } from '../http/workbook.ts';
import { type ReachedPerson, reachedNow } from './reached-now.ts';
import { standingText } from './standing-text.ts';

const resultText = (result: CheckResult | undefined): string | undefined =>
  result && CHECK_RESULT_LABELS[result];

const personColumns = (state: CampaignState): readonly Column<ReachedPerson>[] => [
  { title: '岗位', cell: ({ position }) => position },
  { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
  { title: '名次', cell: ({ rank }) => rank },
  { title: '报名号', width: 16, cell: ({ number }) => number },
  { title: '姓名', width: 12, cell: ({ name }) => name },
  { title: '递补', cell: ({ substitute }) => (substitute ? '是' : '') },
];

const CHECKS: readonly Column<ReachedPerson>[] = [
  { title: CHECK_LABELS.background, cell: ({ checks }) => resultText(checks.background) },
  { title: CHECK_LABELS.medical, cell: ({ checks }) => resultText(checks.medical) },
];

/** GET /console/campaigns/{code}/checks.xlsx: whoever selection has come to, with what is recorded; internal: who declined. */
export const checksWorkbook = withCampaign((state) =>
  workbook(
    `${state.campaign.code}-${isInternal(state) ? '拟选聘与放弃' : '考察与体检'}`,
    [
      ...personColumns(state),
      ...(isInternal(state) ? [] : CHECKS),
      { title: '本人放弃', cell: ({ checks }) => (checks.withdrew ? '是' : '') },
      { title: '现在的结果', width: 28, cell: standingText },
    ],
    reachedNow(state),
  ),
);
