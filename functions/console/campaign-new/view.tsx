import { CAMPAIGN_LABELS as LABELS } from '../../../shared/domain/refusals/campaign-labels.ts';
import { YesNo } from '../../../shared/web/choices.tsx';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { Field } from '../../../shared/web/field.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { Select, TextField, type TextFieldProps } from '../../../shared/web/fields.tsx';
import { Csrf } from '../frame/csrf.tsx';
import { type FormValues, rowCount } from './form.ts';
import { PositionRows } from './position-rows.tsx';

export type CampaignFormProps = {
  readonly csrf: string;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** Rows added by the button, beyond those the values need. */
  readonly moreRows?: number;
};

const TIE_BREAKS = [
  { value: '', label: '不再比较，直接加试' },
  { value: 'written', label: '先比笔试成绩' },
  { value: 'interview', label: '先比面试成绩' },
  { value: 'written,interview', label: '先比笔试成绩，再比面试成绩' },
  { value: 'interview,written', label: '先比面试成绩，再比笔试成绩' },
];

/** The form of a new campaign, and below it the upload of a campaign.json. */
export function CampaignForm({ csrf, values, errors, moreRows = 0 }: CampaignFormProps) {
  const input = (name: keyof typeof LABELS, more: Partial<TextFieldProps> = {}) => (
    <TextField
      name={name}
      label={LABELS[name]}
      value={values[name]}
      error={errorOf(errors, name)}
      {...more}
    />
  );
  return (
    <>
      <h1>新建招聘</h1>
      <ErrorSummary errors={errors} />
      <p class="soft">保存后是草稿，公众看不到；发布以后，条件、岗位和比例不能再改。</p>
      <form method="post" action="/console/campaigns" novalidate>
        <Csrf token={csrf} />
        <h2>公告</h2>
        {input('title', { hint: '例如：洪洞县2024年公开招聘司法协理员公告' })}
        {input('code', {
          hint: '小写字母、数字和短横线，3 到 40 个字符，例如 2024-open-1。会出现在网址里。',
        })}
        {input('registration.opens', { type: 'datetime-local', hint: '北京时间' })}
        {input('registration.closes', { type: 'datetime-local', hint: '到这一分钟即不再受理' })}
        <h2>岗位</h2>
        <PositionRows values={values} errors={errors} rows={rowCount(values) + moreRows} />
        <h2>条件</h2>
        {input('ageOn', { type: 'date', hint: '不填则为报名截止当日' })}
        {input('bornFrom', {
          type: 'date',
          hint: '可不填。填写后按出生日期判断，不再按周岁判断。',
        })}
        {input('bornTo', { type: 'date', hint: '可不填' })}
        {input('area', { hint: '六位行政区划代码，多个用空格分开；不填则为本县' })}
        <h2>考试与排名</h2>
        {input('written.weight', {
          short: true,
          inputmode: 'numeric',
          hint: '整数；其余为面试',
        })}
        {input('written.pass', { short: true, inputmode: 'decimal', hint: '可不填，表示不设' })}
        {input('interview.ratio', {
          short: true,
          inputmode: 'numeric',
          hint: '填 3 表示 3:1',
        })}
        {input('interview.pass', {
          short: true,
          inputmode: 'decimal',
          hint: '可不填，表示不设',
        })}
        <Select
          name="tieBreak"
          label={LABELS.tieBreak}
          options={TIE_BREAKS}
          value={values.tieBreak}
          error={errorOf(errors, 'tieBreak')}
        />
        <YesNo
          name="substitutes"
          label={LABELS.substitutes}
          value={values.substitutes ?? 'yes'}
          error={errorOf(errors, 'substitutes')}
        />
        {input('reserveUntil', { type: 'date', hint: '可不填，表示到合同签订完毕为止' })}
        {input('noticeWorkingDays', {
          short: true,
          inputmode: 'numeric',
          hint: '5 到 15，通常为 7',
        })}
        <h2>组织考试与救济</h2>
        {input('openingRatio', {
          short: true,
          inputmode: 'numeric',
          hint: '填 3 表示每招 1 人至少要有 3 人通过资格审查，否则核减或取消岗位；可不填，表示不设',
        })}
        <YesNo
          name="markedTwice"
          label={LABELS.markedTwice}
          value={values.markedTwice ?? 'yes'}
          error={errorOf(errors, 'markedTwice')}
        />
        {input('interview.examiners', {
          short: true,
          inputmode: 'numeric',
          hint: '5 到 15，通常为 7，去掉一个最高分和一个最低分；可不填，表示由考务人员导入面试成绩',
        })}
        {input('appealWorkingDays', {
          short: true,
          inputmode: 'numeric',
          hint: '0 到 15，从公布资格审查结果的次日起算',
        })}
        {input('scoreReviewWorkingDays', {
          short: true,
          inputmode: 'numeric',
          hint: '0 到 30，从公布成绩的次日起算；0 表示不设',
        })}
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
      现有专职辅助人员择优选聘（track 为
      internal）用文件新建；名册随后在“摸底表名册”页导入，导入以后才能发布。
    </p>
    <Field name="file" label="选择文件" error={error}>
      <input id="file" type="file" name="file" accept=".json,application/json" />
    </Field>
    <button class="button second" type="submit">
      上传并保存为草稿
    </button>
  </form>
);
