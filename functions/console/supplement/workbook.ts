import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { OUTCOME_LABELS } from '../../../shared/domain/labels.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { supplementFor } from '../campaign-state/notice-state.ts';
import { workbook } from '../http/workbook.ts';

type Line = {
  readonly supplement: NoticeSupplement;
  readonly pending: boolean;
  readonly change: '取消' | '增补';
  readonly number: string;
  readonly maskedName: string;
  readonly position: string;
  readonly office: string;
  readonly why?: string;
};

const linesOf = (supplement: NoticeSupplement, pending: boolean): readonly Line[] => [
  ...supplement.removed.map(({ why, ...row }) => ({
    ...row,
    supplement,
    pending,
    change: '取消' as const,
    ...(why && { why: OUTCOME_LABELS[why] }),
  })),
  ...supplement.added.map(({ number, maskedName, position, office }) => ({
    number,
    maskedName,
    position,
    office,
    supplement,
    pending,
    change: '增补' as const,
  })),
];

/** GET /console/campaigns/{code}/notice/supplement.xlsx: what the supplements changed, and what the next one would. */
export const supplementWorkbook = withCampaign((state, { now }) => {
  const { supplement } = supplementFor(state, now);
  const published = (state.noticed?.supplements ?? []).flatMap((one) => linesOf(one, false));
  return workbook(
    `${state.campaign.code}-补充公示`,
    [
      { title: '次序', cell: ({ supplement: { version } }) => version },
      { title: '状态', cell: ({ pending }) => (pending ? '待发布' : '已发布') },
      {
        title: '发布时间',
        width: 22,
        cell: ({ supplement: { at }, pending }) => (pending ? undefined : formatDateTime(at)),
      },
      { title: '变动', cell: ({ change }) => change },
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ maskedName }) => maskedName },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ office }) => office },
      { title: '原因', width: 32, cell: ({ why }) => why },
      {
        title: '公示至',
        width: 18,
        cell: ({ supplement: { lastDay }, change }) =>
          lastDay === undefined || change === '取消' ? undefined : formatDate(lastDay),
      },
    ],
    [...published, ...(supplement ? linesOf(supplement, true) : [])],
  );
});
