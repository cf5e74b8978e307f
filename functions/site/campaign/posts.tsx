import { DUTIES } from '../../../shared/domain/clauses.ts';
import { HOST_CLAUSE } from '../../../shared/domain/host/clause.ts';
import { hostOf } from '../../../shared/domain/host/may-publish.ts';
import type { Campaign, Position } from '../../../shared/domain/model/campaign.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { ClauseList } from './clause-list.tsx';

/** The posts on offer and how many people each takes. */
export function Posts({ campaign }: { readonly campaign: Campaign }) {
  const host = hostOf(campaign);
  const places = campaign.positions.reduce((sum, position) => sum + position.headcount, 0);
  return (
    <section>
      <h2>招聘岗位</h2>
      <p>共招聘司法协理员 {places} 人，实行聘用制。</p>
      {host !== undefined && (
        <>
          <p>
            本次由县司法局{host.section}招聘，已经本级政府同意，批准文号：{host.approval}
            ，并已逐级向省司法厅报备。
          </p>
          <p class="soft">
            <ClauseTag clause={HOST_CLAUSE.clause} /> {HOST_CLAUSE.text}
          </p>
        </>
      )}
      <DataTable<Position>
        caption="岗位表"
        rows={campaign.positions}
        rowKey={(position) => position.code}
        empty="公告没有列出岗位。"
        columns={[
          { title: '岗位代码', cell: (position) => position.code, heads: true },
          {
            title: host === undefined ? '用人司法所' : '用人科室',
            cell: ({ office }) => (host === undefined ? office : host.section),
          },
          { title: '人数', cell: (position) => position.headcount, numeric: true },
        ]}
      />
      <details>
        <summary>司法协理员做什么（岗位职责）</summary>
        <p>{DUTIES[0]?.heading}</p>
        <ClauseList clauses={DUTIES} />
      </details>
    </section>
  );
}
