import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { AUDIT_PATH, AUDIT_REPORT_PATH } from '../audit/paths.ts';
import { StopNote } from '../frame/notes.tsx';

type Props = { readonly refusal: KnownRefusal; readonly typed: string };

/** What was wrong with the month, what was typed, and where to go on. */
export function MonthForm({ refusal, typed }: Props) {
  return (
    <>
      <h1>审计月报</h1>
      <StopNote refusal={refusal} />
      <form method="get" action={AUDIT_REPORT_PATH}>
        <TextField
          name="month"
          label="月份"
          hint="例如 2024-06"
          value={typed}
          short
          error={refusalText(refusal).title}
        />
        <p class="buttons">
          <button class="button" type="submit">
            查看
          </button>
        </p>
      </form>
      <p>
        <a class="linklike" href={AUDIT_REPORT_PATH}>
          查看本月的审计月报
        </a>
      </p>
      <p>
        <a class="linklike" href={AUDIT_PATH}>
          返回审计发现列表
        </a>
      </p>
    </>
  );
}
