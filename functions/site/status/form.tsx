import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { Select, TextField } from '../../../shared/web/fields.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import type { StatusForm } from './schema.ts';

type Props = {
  readonly site: SiteContext;
  readonly campaigns: readonly Campaign[];
  readonly form: StatusForm;
  readonly errors: readonly FieldError[];
  /** A refusal that belongs to no single field. */
  readonly refusal?: { readonly title: string; readonly detail: string; readonly action: string };
};

/** The way to one's own application: number or citizen number, and the query code. */
export function StatusFormPage({ site, campaigns, form, errors, refusal }: Props) {
  const title = errors.length > 0 || refusal !== undefined ? '出错：报名查询' : '报名查询';
  return (
    <SiteFrame site={site} title={title} section="status">
      <ErrorSummary errors={errors} />
      {refusal !== undefined && (
        <div class="summary" role="alert">
          <h2>{refusal.title}</h2>
          <p>{refusal.detail}</p>
          <p>{refusal.action}</p>
        </div>
      )}
      <h1>报名查询</h1>
      <form method="post" action="/status" novalidate>
        <TextField
          name="number"
          label="报名号"
          hint="提交成功页上的 12 位字母和数字，例如 7K3M-9Q2T-XW4D"
          value={form.number}
          error={errorOf(errors, 'number')}
          autocomplete="off"
          maxlength={20}
        />
        <details open={form.citizen_id !== ''}>
          <summary>忘了报名号，用身份证号码查</summary>
          <Select
            name="campaign"
            label="报名的公告"
            options={campaigns.map(({ code, title: label }) => ({ value: code, label }))}
            value={form.campaign}
            placeholder="请选择"
            error={errorOf(errors, 'campaign')}
          />
          <TextField
            name="citizen_id"
            label="居民身份证号码"
            hint="18 位；填了报名号的不用填"
            value={form.citizen_id}
            error={errorOf(errors, 'citizen_id')}
            autocomplete="off"
            maxlength={24}
          />
        </details>
        <TextField
          name="code"
          label="查询码"
          hint="提交成功页上与报名号一起显示"
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
        查询码只在提交成功时显示一次。丢失的，请本人带身份证原件到{site.countyName}司法局补发。
      </p>
    </SiteFrame>
  );
}
