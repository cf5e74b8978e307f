import { QUOTA_STATE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import { QUOTA_MOVES } from '../../../../shared/domain/quota/moves.ts';
import type { KnownRefusal } from '../../../../shared/domain/refusals.ts';
import { ErrorSummary } from '../../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../../shared/web/field-error.ts';
import { TextArea, TextField } from '../../../../shared/web/fields.tsx';
import { Csrf } from '../../frame/csrf.tsx';
import { StopNote } from '../../frame/notes.tsx';
import type { FormValues } from '../form-values.ts';
import { type QuotaView, toBeSaved } from '../load.ts';
import { LeastTable } from '../overview/least-table.tsx';
import { OFFICES_PATH, QUOTA_PATH, STATEMENT_PATH } from '../paths.ts';
import { SeenFields } from '../seen.tsx';
import { SplitRows } from './split-rows.tsx';

export type StatementFormProps = {
  readonly csrf: string;
  readonly view: QuotaView;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly refusal?: KnownRefusal;
};

/** The county's number and its split over the offices, beside the least number and how it comes about. */
export function StatementForm(props: StatementFormProps) {
  const { view, errors, refusal } = props;
  return (
    <>
      <p>
        <a class="linklike" href={QUOTA_PATH}>
          返回核定数额
        </a>
      </p>
      <h1>拟定数额</h1>
      {refusal !== undefined && errors.length === 0 && <StopNote refusal={refusal} />}
      <ErrorSummary errors={errors} />
      <Fields {...props} />
      {view.list.offices.length > 0 && <LeastTable offices={view.list.offices} least={view.least} />}
    </>
  );
}

function Fields({ csrf, view, values, errors }: StatementFormProps) {
  const { list, least, standing } = view;
  if (QUOTA_MOVES[standing].save === undefined) {
    return (
      <p class="table-empty">
        现在的状态是：{QUOTA_STATE_LABELS[standing]}。退回或备案之后，可以在这里拟定。
      </p>
    );
  }
  if (list.offices.length === 0) {
    return (
      <p class="table-empty">
        还没有司法所名单，无法测算。请先<a href={OFFICES_PATH}>填写司法所名单</a>。
      </p>
    );
  }
  return (
    <form method="post" action={STATEMENT_PATH} novalidate>
      <Csrf token={csrf} />
      <SeenFields {...toBeSaved(view)} />
      <TextField
        name="total"
        label="拟核定司法协理员总数"
        hint={`按方案测算，不少于 ${least.least} 名。`}
        value={values.total}
        error={errorOf(errors, 'total')}
        inputmode="numeric"
        short
      />
      <TextArea
        name="reason"
        label="理由"
        hint="总数多于最低数额时必填，随数额一并上报。"
        rows={4}
        value={values.reason}
        error={errorOf(errors, 'reason')}
      />
      <SplitRows offices={list.offices} values={values} errors={errors} />
      <p class="buttons">
        <button class="button" type="submit">
          保存
        </button>
        <button class="button second" type="submit" name="propose" value="yes">
          按总数重新测算分配
        </button>
      </p>
    </form>
  );
}
