import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { isNoticeKindOf, NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import { noticeTable } from '../../../shared/domain/notices/table.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { hidesNotice, notPublic } from '../campaign-state/viewer.ts';
import { refusedWith } from '../http/answer.ts';
import { workbook } from '../http/workbook.ts';
import { noticeOf } from './compose.ts';
import { noticeRows } from './rows.ts';
import { stateText } from './view.tsx';

const moment = (at: number | undefined): string => (at === undefined ? '' : formatDateTime(at));

/** GET /console/campaigns/{code}/notices.xlsx: every notice of the campaign and where it stands. */
export const noticesWorkbook = withCampaign((state, request) =>
  workbook(
    `${state.campaign.code}-公告`,
    [
      { title: '公告', width: 24, cell: ({ label }) => label },
      { title: '情况', width: 36, cell: stateText },
      { title: '发布时间', width: 22, cell: ({ notice }) => moment(notice?.publishedAt) },
      { title: '公示到', width: 18, cell: ({ notice }) => notice && formatDate(notice.lastDay) },
      { title: '网址', width: 40, cell: ({ notice }) => notice && `/notices/${notice.id}` },
    ],
    noticeRows(state, request.now),
  ),
);

/** GET /console/campaigns/{code}/notices/{kind}/list.xlsx: the list of one notice, as composed or as it would be now. */
export const noticeListWorkbook = withCampaign(async (state, request, services) => {
  const kind = request.param('kind');
  if (!isNoticeKindOf(state.campaign.track, kind)) return refusedWith(404, { code: 'not-found' });
  const stopped = hidesNotice(state, kind, request.now) ? notPublic(state) : undefined;
  if (stopped) return refusedWith(403, stopped);
  const known = state.notices.find((notice) => notice.kind === kind);
  const stored = known && (await services.campaigns.findNotice(known.id));
  const notice = stored ?? noticeOf(state, kind, request.now);
  if (notice === undefined) return refusedWith(404, { code: 'not-found' });
  const { columns, rows } = noticeTable(notice);
  return workbook(
    `${state.campaign.code}-${NOTICE_RULES[kind].label}`,
    columns.map(({ title }, index) => ({
      title,
      width: 20,
      cell: (row: (typeof rows)[number]) => row.cells[index]?.figure ?? row.cells[index]?.text,
    })),
    rows,
  );
});
