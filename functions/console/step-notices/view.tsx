import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { NoticeEvent } from '../../../shared/domain/model/notice.ts';
import { NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import type { NoticeRow } from './rows.ts';

const DONE: Readonly<Record<string, string>> = {
  published: '公告已经发布，公众可以看到。',
  scheduled: '公告已经编制，内容固定，到时间自动发布。',
  'called-back': '公告已经撤回，理由记录在案。',
};

/** What a person reads of where a notice stands. */
export const stateText = ({ kind, state, missing, notice }: NoticeRow): string => {
  switch (state) {
    case 'published':
      return `已于 ${formatDateTime(notice?.publishedAt ?? 0)} 发布`;
    case 'scheduled':
      return `定于 ${formatDateTime(notice?.publishedAt ?? 0)} 发布`;
    case 'ready':
      return '可以公布';
    case 'incomplete':
      return `还有 ${missing} 项没有办完`;
    case 'not-open':
      return `${STAGE_LABELS[NOTICE_RULES[kind].stage]}阶段进行期间公布`;
    default:
      return state satisfies never;
  }
};

type Props = {
  readonly code: string;
  readonly rows: readonly NoticeRow[];
  readonly log: readonly NoticeEvent[];
  readonly done: string;
};

/** Every notice of a campaign with its state, and the record of what was done to them. */
export const NoticesView = ({ code, rows, log, done }: Props) => (
  <>
    <h1>各环节公告</h1>
    {DONE[done] !== undefined && <p class="done-note">{DONE[done]}</p>}
    <p>
      信息、程序和结果公开。
      <ClauseTag clause="六(三)" />{' '}
      每个环节的结果都要公布；结束环节时还没有公布的，随即自动公布。内容一经编制就固定，到发布时间之前公众看不到。
    </p>
    <DataTable
      caption="公告"
      rows={rows}
      rowKey={({ kind }) => kind}
      empty="这次招聘没有公告。"
      columns={[
        {
          title: '公告',
          heads: true,
          cell: ({ kind, label }) => <a href={campaignPath(code, `/notices/${kind}`)}>{label}</a>,
        },
        { title: '情况', cell: stateText },
        {
          title: '公示到',
          cell: ({ notice }) => (notice === undefined ? '' : formatDate(notice.lastDay)),
        },
      ]}
    />
    <p>
      <a class="linklike" href={campaignPath(code, '/notices.xlsx')}>
        下载表格
      </a>
    </p>
    <h2>办理记录</h2>
    <DataTable
      caption="按时间先后"
      rows={log}
      rowKey={({ at, kind, event }) => `${at}-${kind}-${event}`}
      empty="还没有记录。公告编制、发布或者撤回之后记在这里。"
      columns={[
        { title: '时间', cell: ({ at }) => <span class="nums">{formatDateTime(at)}</span> },
        { title: '公告', heads: true, cell: ({ kind }) => NOTICE_RULES[kind].label },
        { title: '事项', cell: eventText },
        { title: '办理人', cell: ({ by }) => by },
        { title: '原因', cell: ({ reason }) => reason ?? '' },
      ]}
    />
  </>
);

const eventText = ({ event, at, publishedAt }: NoticeEvent): string => {
  if (event === 'called-back') return `撤回（原定 ${formatDateTime(publishedAt)} 发布）`;
  return at < publishedAt ? `编制，定于 ${formatDateTime(publishedAt)} 发布` : '发布';
};
