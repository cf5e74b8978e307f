import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { KeysFields } from '../own/keys-fields.tsx';
import type { OwnKeys } from '../own/with-own.ts';
import type { StatusModel } from './model.ts';

type Props = { readonly status: StatusModel; readonly code: string };

/** What the applicant may do now, each with until when: a button that leads to a page of its own. */
export function OwnActionForms({ status, code }: Props) {
  const { correct, withdraw, appeal } = status.actions;
  const keys = { number: status.number, code };
  if (correct === undefined && !withdraw && appeal === undefined) return null;
  return (
    <section class="no-print">
      <h2>您可以办理</h2>
      {appeal !== undefined && (
        <Action keys={keys} to="/status/appeal" label="申诉">
          对资格审查结果可以申诉一次，
          {appeal.lastDay === undefined
            ? '下一环节开始之前办理。'
            : `${formatDate(appeal.lastDay)} 前（含当日）办理${appeal.provisional ? '（节假日安排公布前暂按周一至周五推算）' : ''}。`}
        </Action>
      )}
      {correct !== undefined && (
        <Action keys={keys} to="/status/correction" label="更正报名信息">
          {formatDateTime(correct.until)} 报名截止前可以更正，每一版都会保留。
        </Action>
      )}
      {withdraw && (
        <Action keys={keys} to="/status/withdrawal" label="退出报名">
          签订合同之前可以随时退出；退出后不能恢复，也不能再报本次招聘的岗位。
        </Action>
      )}
    </section>
  );
}

type ActionProps = {
  readonly keys: OwnKeys;
  readonly to: string;
  readonly label: string;
  readonly children: preact.ComponentChildren;
};

const Action = ({ keys, to, label, children }: ActionProps) => (
  <form method="post" action={to}>
    <KeysFields keys={keys} />
    <p>{children}</p>
    <p class="buttons">
      <button class="button second" type="submit">
        {label}
      </button>
    </p>
  </form>
);
