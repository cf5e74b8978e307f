import type { Office } from '../../../../shared/domain/model/quota.ts';
import { quotaClause } from '../../../../shared/domain/quota/clauses.ts';
import { QUOTA_RULE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import { type LeastNumber, quotaRules } from '../../../../shared/domain/quota/least-number.ts';
import { ClauseTag } from '../../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../../shared/web/data-table.tsx';

type LeastTableProps = { readonly offices: readonly Office[]; readonly least: LeastNumber };

/** The three rules with clause, text and working, and which of them makes the least number what it is. */
export const LeastTable = ({ offices, least }: LeastTableProps) => (
  <>
    <h2>最低数额：{least.least} 名</h2>
    <p>
      三项要求须同时满足，以其中要求最多的一项为准
      {least.binding.length === 0 && '；现有人员已满足全部要求'}。
    </p>
    <DataTable
      caption="测算依据"
      rows={quotaRules}
      rowKey={({ id }) => id}
      empty=""
      columns={[
        { title: '要求', heads: true, cell: ({ id }) => QUOTA_RULE_LABELS[id] },
        {
          title: '方案原文',
          cell: ({ id }) => (
            <>
              <ClauseTag clause={quotaClause(id).clause} /> {quotaClause(id).text}
            </>
          ),
        },
        { title: '测算', cell: (rule) => rule.working(offices) },
        { title: '最低', numeric: true, cell: (rule) => Math.max(0, rule.least(offices)) },
        {
          title: '是否决定最低数额',
          cell: ({ id }) =>
            least.binding.includes(id) ? <strong class="tag now">决定最低数额</strong> : '按最低数额已满足',
        },
      ]}
    />
  </>
);
