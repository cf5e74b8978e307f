import { AUDIT_CATALOGUE } from '../../../shared/domain/audit/catalogue.ts';
import { FINDING_STATE_LABELS, SEVERITY_LABELS } from '../../../shared/domain/audit/labels.ts';
import { AUDIT_RULES, FINDING_STATES, SEVERITIES } from '../../../shared/domain/model/audit.ts';
import type { FindingRow } from '../../../shared/ports/audit-store.ts';
import { Select } from '../../../shared/web/fields.tsx';
import { type AuditFilter, isNarrowed } from './filters.ts';
import { AUDIT_PATH } from './paths.ts';

type Props = { readonly rows: readonly FindingRow[]; readonly filter: AuditFilter };

/** Narrows the list; rules and campaigns are offered as far as something was found there. */
export function FilterForm({ rows, filter }: Props) {
  const rules = AUDIT_RULES.filter((rule) => rows.some((row) => row.rule === rule));
  const campaigns = [...new Set(rows.flatMap(({ campaign }) => campaign ?? []))].sort();
  return (
    <details open={isNarrowed(filter)} class="more">
      <summary>按状态、严重程度、事项、招聘筛选</summary>
      <form method="get" action={AUDIT_PATH} class="panel">
        <div class="row-fields">
          <Select
            name="state"
            label="状态"
            placeholder="全部"
            value={filter.state}
            options={FINDING_STATES.map((value) => ({ value, label: FINDING_STATE_LABELS[value] }))}
          />
          <Select
            name="severity"
            label="严重程度"
            placeholder="全部"
            value={filter.severity}
            options={SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }))}
          />
          <Select
            name="rule"
            label="事项"
            placeholder="全部"
            value={filter.rule}
            options={rules.map((value) => ({ value, label: AUDIT_CATALOGUE[value].title }))}
          />
          <Select
            name="campaign"
            label="招聘"
            placeholder="全部"
            value={filter.campaign}
            options={campaigns.map((value) => ({ value, label: value }))}
          />
        </div>
        <p class="buttons">
          <button class="button" type="submit">
            查看
          </button>{' '}
          <a class="linklike" href={AUDIT_PATH}>
            查看全部
          </a>
        </p>
      </form>
    </details>
  );
}
