import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { RefusalNote } from '../../../shared/web/refusal-note.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import type { LookupForm } from './schema.ts';

type Props = {
  readonly site: SiteContext;
  readonly form: LookupForm;
  readonly errors: readonly FieldError[];
  readonly refusal?: { readonly title: string; readonly detail: string; readonly action: string };
};

/** The way to one's own objection: its number and tracking code. */
export const ObjectionLookupPage = ({ site, form, errors, refusal }: Props) => (
  <SiteFrame
    site={site}
    title={errors.length > 0 || refusal !== undefined ? '出错：异议查询' : '异议查询'}
    section="notices"
  >
    <ErrorSummary errors={errors} />
    {refusal !== undefined && <RefusalNote {...refusal} />}
    <h1>异议查询</h1>
    <form method="post" action="/objections" novalidate>
      <TextField
        name="number"
        label="异议编号"
        hint="提交成功页上的 12 位字母和数字"
        value={form.number}
        error={errorOf(errors, 'number')}
        autocomplete="off"
        maxlength={20}
      />
      <TextField
        name="code"
        label="查询码"
        hint="提交成功页上与编号一起显示"
        value={form.code}
        error={errorOf(errors, 'code')}
        autocomplete="off"
        maxlength={24}
      />
      <p class="buttons">
        <button class="button" type="submit">
          查询
        </button>
      </p>
    </form>
    <p class="soft">
      要提出新的异议，请从<a href="/notices">公示</a>页面进入。
    </p>
  </SiteFrame>
);
