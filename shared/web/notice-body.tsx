import { render } from 'preact-render-to-string';
import { formatDate, localDate } from '../domain/calendar/format.ts';
import type { Notice, NoticeRow } from '../domain/model/notice.ts';
import { formatMark } from '../domain/ranking/mark.ts';
import { type Column, DataTable } from './data-table.tsx';
import { groupCode } from './group-code.ts';
import { PRINT_STYLES } from './styles/print.ts';

const points = (mark: number | undefined): string => (mark === undefined ? '' : formatMark(mark));

const OPEN_MARKS: readonly Column<NoticeRow>[] = [
  { title: '笔试成绩', cell: ({ written }) => points(written), numeric: true },
  { title: '面试成绩', cell: ({ interview }) => points(interview), numeric: true },
  { title: '总成绩', cell: ({ final }) => formatMark(final), numeric: true },
];

const INTERNAL_MARKS: readonly Column<NoticeRow>[] = [
  { title: '考试成绩', cell: ({ final }) => formatMark(final), numeric: true },
];

const columnsOf = ({ track }: Notice): readonly Column<NoticeRow>[] => [
  { title: '岗位', cell: ({ position, office }) => `${position} ${office}` },
  { title: '姓名', cell: ({ maskedName }) => maskedName, heads: true },
  { title: '报名号', cell: ({ number }) => <data value={number}>{groupCode(number)}</data> },
  ...(track === 'internal' ? INTERNAL_MARKS : OPEN_MARKS),
  { title: '名次', cell: ({ rank }) => rank, numeric: true },
  { title: '备注', cell: ({ substitute }) => (substitute ? '递补' : '') },
];

/** The steps that led here, in the order of the track. */
const stepsOf = ({ track }: Notice): string =>
  track === 'internal'
    ? '面向在职专职辅助人员择优选聘，经报名、资格审查、考核、考试'
    : '经报名、资格审查、笔试、面试、考察、体检';

type Props = { readonly notice: Notice; readonly bureau: string };

const OpenPlaces = ({ notice }: { readonly notice: Notice }) => {
  // A stored map has no order of its own.
  const open = Object.entries(notice.openPlaces)
    .filter(([, places]) => places > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (open.length === 0) return null;
  return <p>以下岗位未招满：{open.map(([position, places]) => `${position}岗位${places}名`).join('，')}。</p>;
};

/** The text of a public notice (公示), as it is frozen: everything in it comes from the notice, nothing from later. */
const NoticeBody = ({ notice, bureau }: Props) => (
  <>
    <h1>{notice.title}</h1>
    <p>
      根据《临汾市开展司法协理员制度试点工作实施方案》（临政办函〔2024〕12号），按照公开、公平、公正的原则，
      {stepsOf(notice)}，现将拟聘用人员予以公示，接受社会监督。
    </p>
    <p>
      公示期为{notice.workingDays}个工作日，自{formatDate(localDate(notice.publishedAt))}发布之日的次日起，至
      {formatDate(notice.lastDay)}止
      {notice.provisional && '（所涉年度的节假日调休安排尚未公布，暂按周一至周五推算）'}。
    </p>
    <DataTable
      caption="拟聘用人员名单"
      columns={columnsOf(notice)}
      rows={notice.rows}
      rowKey={({ number }) => number}
      empty="本次招聘没有拟聘用人员。"
    />
    <OpenPlaces notice={notice} />
    <p>
      公示期内，对拟聘用人员有异议的，可以向{bureau}
      反映，写明事实和理由，署名或者不署名均可；也可以向纪检监察机关反映。
    </p>
    <p class="sign">
      {bureau}
      <br />
      {formatDate(localDate(notice.publishedAt))}
    </p>
  </>
);

/**
 * The body of a notice as HTML: names masked already, no scripts, no styles, no outside references.
 * @param bureau the body that publishes, e.g. 洪洞县司法局.
 */
export const renderNoticeBody = (notice: Notice, bureau: string): string =>
  render(<NoticeBody notice={notice} bureau={bureau} />);

/** A frozen body as a file of its own, for download and for other web sites; prints as an official document. */
export const noticeDocument = (title: string, body: string): string =>
  `<!doctype html>${render(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: PRINT_STYLES }} />
      </head>
      <body>
        <article class="notice" dangerouslySetInnerHTML={{ __html: body }} />
      </body>
    </html>,
  )}`;
