import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { NoticeRow, ProposedNotice } from '../../../shared/domain/model/notice.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type Column, DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';

export type NoticeViewProps = {
  readonly notice: ProposedNotice;
  readonly published: boolean;
  readonly mayPublish: boolean;
  readonly stageOpen: boolean;
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
};

const points = (mark: number | undefined): string => (mark === undefined ? '' : formatMark(mark));

/** The marks of the notice's track: two and their sum, or the exam alone. */
const markColumns = (track: ProposedNotice['track']): readonly Column<NoticeRow>[] =>
  track === 'internal'
    ? [{ title: '考试成绩', numeric: true, cell: ({ final }) => formatMark(final) }]
    : [
        { title: '笔试', numeric: true, cell: ({ written }) => points(written) },
        { title: '面试', numeric: true, cell: ({ interview }) => points(interview) },
        { title: '总成绩', numeric: true, cell: ({ final }) => formatMark(final) },
      ];

/** The public notice before and after it is published, masked as the public reads it. */
export function NoticeView({ notice, published, mayPublish, stageOpen, csrf, refusal }: NoticeViewProps) {
  const open = Object.entries(notice.openPlaces).filter(([, places]) => places > 0);
  return (
    <>
      <h1>{published ? '公示' : '公示预览'}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {published && (
        <p class="done-note">
          公示已于 {formatDateTime(notice.publishedAt)} 发布，
          <a href={`/notices/${notice.id}`}>查看公众看到的页面</a>。
        </p>
      )}
      {!published && !stageOpen && (
        <p class="table-empty">公示阶段还没有开始。前面的环节全部办完并开始公示阶段之后，可以在这里发布。</p>
      )}
      <h2>{notice.title}</h2>
      <p>
        公示期 {notice.workingDays} 个工作日，{published ? '' : '如果现在发布，'}至{' '}
        {formatDate(notice.lastDay)} 止。
        {notice.provisional && '该日期超出国务院已公布的放假调休安排，按周一至周五暂算，安排公布后可能变动。'}
      </p>
      <DataTable
        caption="拟聘用人员"
        rows={notice.rows}
        rowKey={({ number }) => number}
        empty="目前没有拟聘用人员。前面各环节都合格的人员会列在这里。"
        columns={[
          { title: '岗位', cell: ({ position, office }) => `${position} ${office}` },
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ maskedName }) => maskedName },
          ...markColumns(notice.track),
          { title: '名次', numeric: true, cell: ({ rank }) => rank },
          { title: '备注', cell: ({ substitute }) => (substitute ? '递补' : '') },
        ]}
      />
      {notice.rows.length > 0 && (
        <DownloadLink href={campaignPath(notice.campaign, '/notice.xlsx')}>下载公示名单</DownloadLink>
      )}
      {open.length > 0 && (
        <p>空缺：{open.map(([code, places]) => `岗位 ${code} 空缺 ${places} 人`).join('，')}。</p>
      )}
      {!published && stageOpen && mayPublish && (
        <form method="post" action={campaignPath(notice.campaign, '/notice')}>
          <Csrf token={csrf} />
          <p class="inset warn">发布后公众立即可见，内容不能修改。姓名已按规定遮盖。</p>
          <p class="buttons">
            <button class="button" type="submit">
              确认无误，发布公示
            </button>
          </p>
        </form>
      )}
    </>
  );
}
