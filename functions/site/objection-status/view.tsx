import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { OBJECTION_LABELS } from '../../../shared/domain/objections/labels.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { RefusalNote } from '../../../shared/web/refusal-note.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { AttachForm } from '../objection-documents/attach-form.tsx';
import type { ObjectionModel } from './model.ts';

type Props = {
  readonly site: SiteContext;
  readonly objection: ObjectionModel;
  /** As typed: withdrawing asks for it again. */
  readonly code: string;
  readonly refusal?: { readonly title: string; readonly detail: string; readonly action: string };
};

/** Where an objection stands: until when it is answered, and the answer with its reason. */
export function ObjectionStatusPage({ site, objection, code, refusal }: Props) {
  const { number, notice, title, state, text, filedAt, dueOn, dueProvisional, maskedName } = objection;
  return (
    <SiteFrame site={site} title="异议查询结果" section="notices">
      {refusal !== undefined && <RefusalNote {...refusal} />}
      <h1>{OBJECTION_LABELS[state]}</h1>
      <Standing objection={objection} />
      <Facts
        facts={[
          ['异议编号', <span class="code">{groupCode(number)}</span>],
          ['针对的公示', <a href={`/notices/${notice}`}>{title}</a>],
          ['针对的人员', maskedName ?? '没有指定'],
          ['提交时间', formatDateTime(filedAt)],
          [
            '答复期限',
            `${formatDate(dueOn)}${dueProvisional ? '（节假日安排公布前暂按周一至周五推算）' : ''}`,
          ],
        ]}
      />
      <h2>您提出的事实和理由</h2>
      <p class="as-typed">{text}</p>
      {state === 'filed' && <AttachForm number={number} code={code} />}
      {objection.mayWithdraw && (
        <details class="no-print">
          <summary>撤回这份异议</summary>
          <p>撤回后不再核查和答复，也不能恢复；公示期内可以重新提出。</p>
          <form method="post" action="/objections/withdraw">
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="code" value={code} />
            <p class="buttons">
              <button class="button danger" type="submit">
                确认撤回
              </button>
            </p>
          </form>
        </details>
      )}
    </SiteFrame>
  );
}

function Standing({ objection }: { readonly objection: ObjectionModel }) {
  const { state, answer, withdrawnAt, overdue, dueOn } = objection;
  if (state === 'withdrawn')
    return <p>您已于 {formatDateTime(withdrawnAt ?? objection.filedAt)} 撤回，不再核查和答复。</p>;
  if (answer === undefined)
    return overdue ? (
      <p class="red">
        答复期限 {formatDate(dueOn)} 已过，还没有答复。您可以直接询问县司法局，也可以向纪检监察机关反映。
      </p>
    ) : (
      <p>正在核查，{formatDate(dueOn)} 前答复。答复之前，相关岗位不签订合同。</p>
    );
  return (
    <div class={answer.decision === 'upheld' ? 'inset done' : 'inset warn'}>
      <p>
        <strong>{OBJECTION_LABELS[answer.decision]}</strong>（{formatDateTime(answer.at)} 答复）
      </p>
      <p class="as-typed">理由：{answer.reason}</p>
      {answer.follows !== undefined && <p class="as-typed">处理：{answer.follows}</p>}
      {answer.struck && <p>该人员已取消拟聘用资格，补充公示登在公示页面。</p>}
    </div>
  );
}
