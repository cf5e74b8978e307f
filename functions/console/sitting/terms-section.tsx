import { formatDateTime, localDate } from '../../../shared/domain/calendar/format.ts';
import type { SittingTerms } from '../../../shared/domain/model/sitting.ts';
import { type TypedTerms, USUAL_RULES } from '../../../shared/domain/sitting/check-terms.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import { timesOf } from '../../../shared/web/ticket.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { typedTerms } from './schema.ts';
import type { SittingViewProps } from './view.tsx';

const clock = (instant: number): string => formatDateTime(instant).slice(-5);

const asTyped = (terms: SittingTerms | undefined): TypedTerms =>
  terms === undefined
    ? { date: '', from: '09:00', to: '11:00', place: '', bring: USUAL_RULES.join('\n') }
    : {
        date: localDate(terms.startsAt),
        from: clock(terms.startsAt),
        to: clock(terms.endsAt),
        place: terms.place,
        bring: terms.bring.join('\n'),
      };

type TermsSectionProps = SittingViewProps & { readonly errors: readonly FieldError[] };

/** When and where the exam is, and the form to say so. */
export function TermsSection(props: TermsSectionProps) {
  const { shown, mayArrange, errors } = props;
  const { terms } = shown.sitting;
  return (
    <section>
      <h2>时间和地点</h2>
      <ErrorSummary errors={errors} />
      {terms === undefined ? (
        <p class="table-empty">还没有填写考试时间和地点。</p>
      ) : (
        <p>
          {timesOf(terms)}，{terms.place}。
        </p>
      )}
      {mayArrange && shown.moment !== 'over' && (
        <details class="more" open={terms === undefined || errors.length > 0}>
          <summary>{terms === undefined ? '填写' : '修改'}时间、地点和考生须知</summary>
          <TermsForm {...props} />
        </details>
      )}
    </section>
  );
}

function TermsForm({ code, csrf, shown, typed, errors }: TermsSectionProps) {
  const { sitting } = shown;
  const values = 'date' in typed ? typedTerms(typed) : asTyped(sitting.terms);
  const field = (name: keyof TypedTerms) => ({ name, value: values[name], error: errorOf(errors, name) });
  return (
    <form method="post" action={campaignPath(code, '/sitting')}>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={sitting.version} />
      <TextField {...field('date')} type="date" label="考试日期" short />
      <TextField {...field('from')} label="开考时间" hint="24 小时制，例如 09:00" short />
      <TextField {...field('to')} label="结束时间" hint="例如 11:00" short />
      <TextField {...field('place')} label="考试地点" hint="考点名称和地址" maxlength={100} />
      <TextArea {...field('bring')} label="考生须知" hint="印在准考证上，一行一条，最多 10 行" rows={6} />
      <button class="button" type="submit">
        保存
      </button>
    </form>
  );
}
