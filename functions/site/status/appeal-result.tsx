import { APPEAL_LABELS } from '../../../shared/domain/appeals/labels.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { ROLE_LABELS } from '../../../shared/domain/labels.ts';
import type { StatusModel } from './model.ts';

/** Where the appeal stands, and its answer: by role, never by name. */
export function AppealResult({ appeal }: Pick<StatusModel, 'appeal'>) {
  if (appeal === undefined) return null;
  const { state, text, filedAt, answer } = appeal;
  return (
    <section>
      <h2>申诉</h2>
      <div class={state === 'upheld' ? 'inset done' : 'inset'}>
        <p>
          <strong>{APPEAL_LABELS[state]}</strong>（{formatDateTime(filedAt)} 提交）
        </p>
        {answer !== undefined && (
          <p class="as-typed">
            {formatDateTime(answer.at)} 由另一位{ROLE_LABELS[answer.role]}答复。理由：{answer.reason}
          </p>
        )}
      </div>
      <details>
        <summary>您提出的事实和理由</summary>
        <p class="as-typed">{text}</p>
      </details>
    </section>
  );
}
