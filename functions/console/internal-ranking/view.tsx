import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import type { InternalRankingSheet } from '../../../shared/domain/selection/internal/ranking-sheet.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { placeOf } from '../ranking/cut.ts';

type InternalRankingViewProps = {
  readonly state: CampaignState;
  readonly sheets: readonly InternalRankingSheet[];
  readonly names: Readonly<Record<string, string>>;
};

/** The ranking of every position by exam, with how it comes about in one sentence above. */
export const InternalRankingView = ({ state, sheets, names }: InternalRankingViewProps) => (
  <>
    <h1>成绩排名</h1>
    <p>
      考核合格、考试达到合格线的人员，按考试成绩在各岗位内从高到低排名。成绩相同的并列，由加试确定，系统不代为排序。四(一)
    </p>
    <WithheldNote withheld={state.withheld} />
    {!state.imported.exam && state.withheld.length === 0 && (
      <p class="table-empty">考试成绩还没有导入，导入之后按成绩自动排名。</p>
    )}
    {state.imported.exam && (
      <p>
        <a class="linklike" href={campaignPath(state.campaign.code, '/ranking.xlsx')}>
          下载排名表（Excel）
        </a>
      </p>
    )}
    {state.imported.exam &&
      sheets.map((sheet) => (
        <section key={sheet.position}>
          <h2>
            岗位 {sheet.position} {sheet.office}，选聘 {sheet.headcount} 人
          </h2>
          <DataTable
            caption={`岗位 ${sheet.position} 排名`}
            rows={sheet.standings}
            rowKey={({ number }) => number}
            empty="这个岗位没有人取得有效的考试成绩。"
            columns={[
              { title: '名次', numeric: true, cell: ({ rank }) => rank },
              { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
              { title: '姓名', cell: ({ number }) => names[number] ?? '' },
              { title: '考试成绩', numeric: true, cell: ({ exam }) => formatMark(exam) },
              { title: '同分', cell: ({ tied }) => (tied ? '与他人同分' : '') },
              { title: '现在的结果', cell: ({ number }) => placeOf(sheet, number) },
            ]}
          />
        </section>
      ))}
  </>
);
