import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import type { InterviewList } from '../../../shared/domain/selection/interview-list.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath, type OpenState } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { WithheldNote } from '../frame/withheld-note.tsx';

type InterviewListViewProps = {
  readonly state: OpenState;
  readonly lists: readonly InterviewList[];
  readonly names: Readonly<Record<string, string>>;
};

/** One list per position, with the sentence that explains where its cut lies. */
export const InterviewListView = ({ state, lists, names }: InterviewListViewProps) => (
  <>
    <h1>面试名单</h1>
    <WithheldNote withheld={state.withheld} kinds={['written']} />
    {!state.imported.written && !state.withheld.some(({ kind }) => kind === 'written') && (
      <p class="table-empty">笔试成绩还没有导入，导入之后按成绩自动产生名单。</p>
    )}
    {state.imported.written &&
      lists.map((list) => (
        <section key={list.position}>
          <h2>
            岗位 {list.position} {officeOf(state, list.position)}
          </h2>
          <p>{cutSentence(list, state.campaign.interview.ratio)}</p>
          <DataTable
            caption={`进入面试 ${list.entries.length} 人`}
            rows={list.entries}
            rowKey={({ number }) => number}
            empty="没有人达到笔试合格线，或没有人通过资格审查。"
            columns={[
              { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
              { title: '姓名', cell: ({ number }) => names[number] ?? '' },
              { title: '笔试成绩', numeric: true, cell: ({ written }) => formatMark(written) },
            ]}
          />
        </section>
      ))}
    {state.imported.written && (
      <DownloadLink href={campaignPath(state.campaign.code, '/interview-list.xlsx')}>
        下载面试名单
      </DownloadLink>
    )}
  </>
);

const cutSentence = ({ places, cut, entries }: InterviewList, ratio: number): string => {
  if (cut === undefined) return `按 ${ratio}:1 应有 ${places} 人进入面试。`;
  const more = entries.length - places;
  const base = `按 ${ratio}:1 取笔试成绩最高的 ${places} 人，最低入围成绩 ${formatMark(cut)} 分`;
  if (more > 0) return `${base}；末位成绩相同的一并进入，共 ${entries.length} 人。`;
  return entries.length < places ? `${base}；合格人数不足，全部进入。` : `${base}。`;
};
