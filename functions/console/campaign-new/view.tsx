import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { Field } from '../../../shared/web/field.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { FormValues } from './form.ts';
import { InternalFields } from './internal-fields.tsx';
import { OpenFields } from './open-fields.tsx';
import { FORM_PATHS, FORM_TITLES } from './tracks.ts';

export type CampaignFormProps = {
  readonly track: TrackId;
  readonly csrf: string;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** Rows added by the button, beyond those the values need. */
  readonly moreRows?: number;
};

/** The form of a new campaign of one track, the way to the other one, and below it the upload of a campaign.json. */
export function CampaignForm({ track, csrf, values, errors, moreRows = 0 }: CampaignFormProps) {
  const other = track === 'open' ? 'internal' : 'open';
  const filled = { values, errors, moreRows };
  return (
    <>
      <h1>{FORM_TITLES[track]}</h1>
      <ErrorSummary errors={errors} />
      <p>
        <a class="linklike" href={FORM_PATHS[other]}>
          改为{FORM_TITLES[other]}
        </a>
      </p>
      <p class="soft">保存后是草稿，公众看不到；发布以后，条件、岗位和比例不能再改。</p>
      <form method="post" action="/console/campaigns" novalidate>
        <Csrf token={csrf} />
        <input type="hidden" name="track" value={track} />
        {track === 'open' ? <OpenFields {...filled} /> : <InternalFields {...filled} />}
        <p class="buttons">
          <button class="button" type="submit">
            保存为草稿
          </button>
        </p>
      </form>
      <UploadForm csrf={csrf} error={errorOf(errors, 'file')} />
    </>
  );
}

const UploadForm = ({ csrf, error }: { readonly csrf: string; readonly error?: string }) => (
  <form method="post" action="/console/campaigns" enctype="multipart/form-data" class="panel">
    <Csrf token={csrf} />
    <h2>或者，从 campaign.json 文件新建</h2>
    <p>
      两种方式都可以用文件新建：文件里 track 为 open 的是面向社会公开招聘，为 internal
      的是现有专职辅助人员择优选聘。
    </p>
    <Field name="file" label="选择文件" error={error}>
      <input id="file" type="file" name="file" accept=".json,application/json" />
    </Field>
    <button class="button second" type="submit">
      上传并保存为草稿
    </button>
  </form>
);
