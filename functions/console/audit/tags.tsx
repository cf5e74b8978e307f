import { FINDING_STATE_LABELS, SEVERITY_LABELS } from '../../../shared/domain/audit/labels.ts';
import { isAnswerOverdue } from '../../../shared/domain/audit/standing.ts';
import { formatDate } from '../../../shared/domain/calendar/format.ts';
import type { Severity } from '../../../shared/domain/model/audit.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { FindingRow } from '../../../shared/ports/audit-store.ts';

type Row = Pick<FindingRow, 'state' | 'answered' | 'answerBy' | 'provisional'>;
type RowProps = { readonly row: Row; readonly now: Instant };

export const SeverityTag = ({ severity }: { readonly severity: Severity }) => (
  <span class={severity === 'grave' ? 'tag fail' : severity === 'serious' ? 'tag now' : 'tag past'}>
    {SEVERITY_LABELS[severity]}
  </span>
);

/** Where a finding stands in words: of an open one, whose turn it is. */
export const standingText = (row: Row, now: Instant): string => {
  if (row.state !== 'open') return FINDING_STATE_LABELS[row.state];
  if (isAnswerOverdue(row, now)) return '逾期未答复';
  return row.answered ? '已答复，待办结' : '待答复';
};

export function StateTag({ row, now }: RowProps) {
  const style = isAnswerOverdue(row, now) ? 'tag fail' : row.state === 'open' ? 'tag now' : 'tag past';
  return <span class={style}>{standingText(row, now)}</span>;
}

/** The day of answer, red once it has passed without one. */
export function DueText({ row, now }: RowProps) {
  const overdue = isAnswerOverdue(row, now);
  return (
    <span class={overdue ? 'nums red' : 'nums'}>
      {formatDate(row.answerBy)}
      {row.provisional && '（暂定）'}
      {overdue && '，已逾期'}
    </span>
  );
}
