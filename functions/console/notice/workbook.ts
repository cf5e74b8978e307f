import type { NoticeRow } from '../../../shared/domain/model/notice.ts';
import { composeNotice } from '../../../shared/domain/notices/compose.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { everListed, listedNow } from '../campaign-state/notice-state.ts';
import { namesOf } from '../campaign-state/people.ts';
import { type Column, workbook } from '../http/workbook.ts';

const points = (mark: number | undefined): number | undefined =>
  mark === undefined ? undefined : mark / 100;

const OPEN_MARKS: readonly Column<NoticeRow>[] = [
  { title: '笔试', cell: ({ written }) => points(written) },
  { title: '面试', cell: ({ interview }) => points(interview) },
  { title: '总成绩', cell: ({ final }) => points(final) },
];
const INTERNAL_MARKS: readonly Column<NoticeRow>[] = [
  { title: '考试成绩', cell: ({ final }) => points(final) },
];

/**
 * GET /console/campaigns/{code}/notice.xlsx: the rows of the notice as the public reads them, masked, those of its supplements
 * included; before it is published, the rows it would have now.
 */
export const noticeWorkbook = withCampaign((state, { now }) => {
  const { campaign, candidates, imported, noticed } = state;
  const listed = new Set(listedNow(state).map(({ number }) => number));
  const rows = noticed
    ? everListed(state).filter(({ number }) => listed.has(number))
    : composeNotice(campaign, computeOutcomes(campaign, candidates, imported), namesOf(state), now).rows;
  return workbook(
    `${campaign.code}-${noticed ? '公示' : '公示预览'}`,
    [
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ office }) => office },
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ maskedName }) => maskedName },
      ...(campaign.track === 'internal' ? INTERNAL_MARKS : OPEN_MARKS),
      { title: '名次', cell: ({ rank }) => rank },
      { title: '备注', cell: ({ substitute }) => (substitute ? '递补' : '') },
    ],
    rows,
  );
});
