import { FINDING_EVENT_LABELS } from '../../../shared/domain/audit/labels.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { AuditFinding } from '../../../shared/domain/model/audit.ts';

/** Who said what when, the first thing first. */
export function FindingLog({ finding: { foundAt, log } }: { readonly finding: AuditFinding }) {
  return (
    <ol class="timeline">
      <li class="done">
        <span class="dot" aria-hidden="true" />
        <span class="what">系统审计发现</span>
        <span class="state">{formatDateTime(foundAt)}</span>
      </li>
      {log.map(({ event, at, by, text }, place) => (
        <li key={`${at}-${place}`} class="done">
          <span class="dot" aria-hidden="true" />
          <span class="what">{FINDING_EVENT_LABELS[event]}</span>
          <span class="state">
            {by}，{formatDateTime(at)}
          </span>
          <p class="as-typed">{text}</p>
        </li>
      ))}
    </ol>
  );
}
