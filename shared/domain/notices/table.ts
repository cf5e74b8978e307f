import { formatDate } from '../calendar/format.ts';
import type { Notice, NoticePerson } from '../model/notice.ts';
import type { Mark } from '../model/selection.ts';
import { formatMark } from '../ranking/mark.ts';

/** One column of a notice's list. */
export type NoticeColumn = {
  readonly title: string;
  readonly numeric?: boolean;
  /** The cell that names its row. */
  readonly heads?: boolean;
  /** An application number, shown in groups. */
  readonly code?: boolean;
};

/** `text` as people read it; `figure` where a spreadsheet is to hold a number. */
export type NoticeCell = { readonly text: string; readonly figure?: number };

export type NoticeTable = {
  readonly caption: string;
  /** What a list without anybody says. */
  readonly empty: string;
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly NoticeCell[] }[];
};

type Shown<Row> = NoticeColumn & { readonly cell: (row: Row) => NoticeCell };

const words = (text: string): NoticeCell => ({ text });
const points = (mark: Mark | undefined): NoticeCell => {
  if (mark === undefined) return words('');
  return mark === 'absent' ? words('缺考') : { text: formatMark(mark), figure: mark / 100 };
};
const whole = (count: number | undefined): NoticeCell =>
  count === undefined ? words('') : { text: String(count), figure: count };

const PERSON: readonly Shown<NoticePerson>[] = [
  { title: '岗位', cell: ({ position, office }) => words(`${position} ${office}`) },
  { title: '姓名', heads: true, cell: ({ maskedName }) => words(maskedName) },
  { title: '报名号', code: true, cell: ({ number }) => words(number) },
];

const tableOf = <Row extends NoticePerson>(
  rows: readonly Row[],
  caption: string,
  empty: string,
  more: readonly Shown<Row>[] = [],
): NoticeTable => {
  const columns: readonly Shown<Row>[] = [...PERSON, ...more];
  return {
    caption,
    empty,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => ({ key: row.number, cells: columns.map(({ cell }) => cell(row)) })),
  };
};

const proposedTable = ({ rows, track }: Extract<Notice, { kind: 'proposed' }>): NoticeTable =>
  tableOf(rows, '拟聘用人员名单', '本次招聘没有拟聘用人员。', [
    ...(track === 'internal'
      ? [{ title: '考试成绩', numeric: true, cell: ({ final }: { final: number }) => points(final) }]
      : [
          {
            title: '笔试成绩',
            numeric: true,
            cell: ({ written }: { written?: number }) => points(written),
          },
          {
            title: '面试成绩',
            numeric: true,
            cell: ({ interview }: { interview?: number }) => points(interview),
          },
          { title: '总成绩', numeric: true, cell: ({ final }: { final: number }) => points(final) },
        ]),
    { title: '名次', numeric: true, cell: ({ rank }) => whole(rank) },
    { title: '备注', cell: ({ substitute }) => words(substitute ? '递补' : '') },
  ]);

/** The list of a notice as a table of its own kind; the page, the file and the spreadsheet all show this one. */
export const noticeTable = (notice: Notice): NoticeTable => {
  switch (notice.kind) {
    case 'review':
      return tableOf(notice.rows, '资格审查通过人员名单', '没有资格审查通过的人员。');
    case 'written':
      return tableOf(notice.rows, '笔试成绩', '没有参加笔试的人员。', [
        { title: '笔试成绩', numeric: true, cell: ({ mark }) => points(mark) },
      ]);
    case 'exam':
      return tableOf(notice.rows, '考试成绩', '没有参加考试的人员。', [
        { title: '考试成绩', numeric: true, cell: ({ mark }) => points(mark) },
      ]);
    case 'interview-list':
      return tableOf(notice.rows, '进入面试人员名单', '没有进入面试的人员。', [
        { title: '笔试成绩', numeric: true, cell: ({ written }) => points(written) },
      ]);
    case 'interview':
      return tableOf(notice.rows, '面试成绩和总成绩', '没有参加面试的人员。', [
        { title: '笔试成绩', numeric: true, cell: ({ written }) => points(written) },
        { title: '面试成绩', numeric: true, cell: ({ interview }) => points(interview) },
        { title: '总成绩', numeric: true, cell: ({ total }) => points(total) },
        { title: '名次', numeric: true, cell: ({ rank }) => whole(rank) },
      ]);
    case 'medical-list':
      return tableOf(notice.rows, '进入体检人员名单', '没有进入体检的人员。');
    case 'proposed':
      return proposedTable(notice);
    case 'final':
      return tableOf(notice.rows, '聘用人员名单', '本次招聘没有聘用人员。', [
        { title: '起始日期', cell: ({ startsOn }) => words(startsOn ? formatDate(startsOn) : '') },
      ]);
    default:
      return notice satisfies never;
  }
};
