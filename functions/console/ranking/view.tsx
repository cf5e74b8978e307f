import type { RankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';
import { campaignPath, type OpenState } from '../campaign-state/load.ts';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { RankingTable } from './table.tsx';

type RankingViewProps = {
  readonly state: OpenState;
  readonly sheets: readonly RankingSheet[];
  readonly names: Readonly<Record<string, string>>;
};

/** The ranking of every position, with how it is computed in one sentence above. */
export function RankingView({ state, sheets, names }: RankingViewProps) {
  const { campaign, imported } = state;
  const { weight } = campaign.written;
  return (
    <>
      <h1>成绩排名</h1>
      <p>
        总成绩＝笔试成绩×{weight}%＋面试成绩×{100 - weight}
        %，精确相加后四舍五入到两位小数，按岗位从高到低排名。 总成绩相同的，先看优先聘用条件
        四(二)1(8)，再按公告比较；仍相同的并列，由加试确定，系统不代为排序。
      </p>
      <WithheldNote withheld={state.withheld} />
      {!imported.interview && state.withheld.length === 0 && (
        <p class="table-empty">面试成绩还没有导入，导入之后按成绩自动排名。</p>
      )}
      {imported.interview && (
        <p>
          <a class="linklike" href={campaignPath(campaign.code, '/ranking.xlsx')}>
            下载排名表（Excel）
          </a>
        </p>
      )}
      {imported.interview &&
        sheets.map((sheet) => (
          <section key={sheet.position}>
            <h2>
              岗位 {sheet.position} {sheet.office}，招聘 {sheet.headcount} 人
            </h2>
            {sheet.standings.length === 0 ? (
              <p class="table-empty">这个岗位没有人取得有效的面试成绩。</p>
            ) : (
              <RankingTable sheet={sheet} names={names} campaign={campaign} />
            )}
          </section>
        ))}
    </>
  );
}
