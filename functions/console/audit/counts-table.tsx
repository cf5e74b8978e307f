import { FINDING_STATE_LABELS, SEVERITY_LABELS } from '../../../shared/domain/audit/labels.ts';
import { countOf } from '../../../shared/domain/audit/worklist.ts';
import {
  FINDING_STATES,
  type FindingState,
  SEVERITIES,
  type Severity,
} from '../../../shared/domain/model/audit.ts';
import type { FindingRow } from '../../../shared/ports/audit-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { queryOf } from './filters.ts';
import { AUDIT_PATH } from './paths.ts';

type Props = { readonly rows: readonly FindingRow[] };

/** How many there are of each state and severity; each number leads to them. */
export function CountsTable({ rows }: Props) {
  return (
    <div class="counts">
      <DataTable
        caption="各状态的数量"
        rows={FINDING_STATES}
        rowKey={(state) => state}
        empty=""
        columns={[
          {
            title: '状态',
            heads: true,
            cell: (state) => <a href={AUDIT_PATH + queryOf({ state })}>{FINDING_STATE_LABELS[state]}</a>,
          },
          ...SEVERITIES.map((severity) => ({
            title: SEVERITY_LABELS[severity],
            numeric: true,
            cell: (state: FindingState) => <Count {...{ rows, state, severity }} />,
          })),
        ]}
      />
    </div>
  );
}

function Count({
  rows,
  state,
  severity,
}: Props & { readonly state: FindingState; readonly severity: Severity }) {
  const count = countOf(rows, state, severity);
  if (count === 0) return <>0</>;
  const label = `${FINDING_STATE_LABELS[state]}、${SEVERITY_LABELS[severity]}：${count} 项`;
  return (
    <a href={AUDIT_PATH + queryOf({ state, severity })} aria-label={label}>
      {count}
    </a>
  );
}
