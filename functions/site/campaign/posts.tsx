import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import { DUTIES } from '../../../shared/domain/clauses.ts';
import { HOST_CLAUSE } from '../../../shared/domain/host/clause.ts';
import { hostOf } from '../../../shared/domain/host/may-publish.ts';
import type { Position } from '../../../shared/domain/model/campaign.ts';
import type { Opening } from '../../../shared/domain/model/opening.ts';
import { headcountOf } from '../../../shared/domain/quota/may-offer.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { ClauseList } from './clause-list.tsx';

/** The posts on offer and how many people each takes. */
export function Posts({ campaign, opening }: Pick<CampaignRecord, 'campaign' | 'opening'>) {
  const host = hostOf(campaign);
  const places = headcountOf(campaign);
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
            cell: (position) => (
              <>
                {host === undefined ? position.office : host.section}
                {opening !== undefined && <Opened position={position} opening={opening} />}
              </>
            ),
          },
          { title: '人数', cell: (position) => position.announced ?? position.headcount, numeric: true },
        ]}
      />
      {opening !== undefined && <OpeningNote opening={opening} />}
      <details>
        <summary>司法协理员做什么（岗位职责）</summary>
        <p>{DUTIES[0]?.heading}</p>
        <ClauseList clauses={DUTIES} />
      </details>
    </section>
  );
}

/** What became of one post, with the figures that decided. */
function Opened({ position, opening }: { readonly position: Position; readonly opening: Opening }) {
  const decided = opening.posts.find(({ post }) => post === position.code);
  if (decided === undefined) return null;
  const { from, to, admitted } = decided;
  return (
    <span class="hint">
      <strong>{to === 0 ? '取消' : `核减为 ${to} 人`}</strong>
      （应有 {from * opening.ratio} 人通过资格审查，实有 {admitted} 人）
    </span>
  );
}

/** The rule the posts were cut or cancelled by, and when. */
const OpeningNote = ({ opening }: { readonly opening: Opening }) => (
  <p>
    公告规定每招 1 人至少 {opening.ratio} 人通过资格审查（开考比例）。{formatDateTime(opening.at)}
    ，未达到的岗位核减到与人数相符的招聘人数，或者取消；取消岗位的报考人员可在 {formatEnd(opening.until)}{' '}
    以前改报其他岗位，改报以后不再核减或取消。
  </p>
);
