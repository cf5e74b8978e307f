import type { OpenCount } from '../../../shared/domain/audit/worklist.ts';
import { AUDIT_PATH, AUDIT_REPORT_PATH } from '../audit/paths.ts';

type Props = { readonly audit: OpenCount };

/** What the audits found and nobody has closed yet, with the way there. */
export function AuditCard({ audit: { open, overdue } }: Props) {
  return (
    <ul class="cards">
      <li class={open === 0 ? 'past' : undefined}>
        <h2>
          <a href={AUDIT_PATH}>审计</a>
        </h2>
        <p>
          {open === 0 ? '没有未办结的审计发现。' : `未办结的审计发现 ${open} 项，其中逾期未答复 `}
          {open > 0 && (overdue === 0 ? '0 项。' : <strong class="red">{overdue} 项。</strong>)}
        </p>
        <p>
          <a class="linklike" href={AUDIT_REPORT_PATH}>
            审计月报
          </a>
        </p>
      </li>
    </ul>
  );
}
