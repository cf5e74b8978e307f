import type { OfficeChange } from '../../../../shared/domain/model/quota.ts';
import { OFFICE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import type { KnownRefusal } from '../../../../shared/domain/refusals.ts';
import { ErrorSummary } from '../../../../shared/web/error-summary.tsx';
import { Field } from '../../../../shared/web/field.tsx';
import { errorOf, type FieldError } from '../../../../shared/web/field-error.ts';
import { Select, TextField } from '../../../../shared/web/fields.tsx';
import { Csrf } from '../../frame/csrf.tsx';
import { DownloadLink } from '../../frame/download-link.tsx';
import { StopNote } from '../../frame/notes.tsx';
import { type FormValues, rowsUnder } from '../form-values.ts';
import { OFFICES_PATH, QUOTA_PATH } from '../paths.ts';
import { FileFaults, OfficeLog } from './lists.tsx';
import type { FileFault } from './read-file.ts';
import { SPARE_ROWS } from './rows.ts';

export type OfficesFormProps = {
  readonly csrf: string;
  readonly version: number;
  readonly log: readonly OfficeChange[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly fileFaults?: readonly FileFault[];
  readonly refusal?: KnownRefusal;
  readonly moreRows?: number;
  readonly done: string;
};

/** The county's offices, one line of inputs each; a button, not a script, brings more lines and keeps what was typed. */
export function OfficesForm(props: OfficesFormProps) {
  const { csrf, version, log, values, errors, fileFaults = [], refusal, moreRows = 0, done } = props;
  const rows = rowsUnder(values, 'offices') + Math.max(moreRows, version === 0 ? SPARE_ROWS : 1);
  return (
    <>
      <p>
        <a class="linklike" href={QUOTA_PATH}>
          返回核定数额
        </a>
      </p>
      <h1>司法所名单</h1>
      {refusal !== undefined && errors.length === 0 && <StopNote refusal={refusal} />}
      <ErrorSummary errors={errors} />
      {fileFaults.length > 0 && <FileFaults faults={fileFaults} />}
      {done === 'unchanged' && <p class="done-note">与现有名单完全相同，没有变动。</p>}
      <form method="post" action={OFFICES_PATH} novalidate>
        <Csrf token={csrf} />
        <input type="hidden" name="version" value={version} />
        <fieldset class="rows">
          <legend class="visually-hidden">司法所</legend>
          <p class="hint">每行一个司法所。要删去一个司法所，把该行清空再保存。</p>
          {Array.from({ length: rows }, (_, index) => (
            <OfficeRow key={`offices.${index}`} place={index} values={values} errors={errors} />
          ))}
          <button class="quiet" type="submit" name="more" value="yes">
            再加 {SPARE_ROWS} 行
          </button>
        </fieldset>
        <p class="buttons">
          <button class="button" type="submit">
            保存名单
          </button>
        </p>
      </form>
      <ImportForm csrf={csrf} version={version} />
      <h2>变动记录</h2>
      <OfficeLog log={log} />
      {log.length > 0 && <DownloadLink href={`${OFFICES_PATH}/log.xlsx`}>下载变动记录</DownloadLink>}
    </>
  );
}

type OfficeRowProps = Pick<OfficesFormProps, 'values' | 'errors'> & { readonly place: number };

function OfficeRow({ place, values, errors }: OfficeRowProps) {
  const input = (field: 'name' | 'posts' | 'serving') => {
    const name = `offices.${place}.${field}`;
    return (
      <TextField
        name={name}
        label={field === 'name' ? `${place + 1} ${OFFICE_LABELS.name}` : OFFICE_LABELS[field]}
        value={values[name]}
        error={errorOf(errors, name)}
        inputmode={field === 'name' ? undefined : 'numeric'}
      />
    );
  };
  const name = `offices.${place}.fengqiao`;
  return (
    <div class="row-fields">
      <div class="field-wide">{input('name')}</div>
      {input('posts')}
      {input('serving')}
      <Select
        name={name}
        label={OFFICE_LABELS.fengqiao}
        options={[
          { value: 'no', label: '否' },
          { value: 'yes', label: '是' },
        ]}
        value={values[name] ?? 'no'}
        error={errorOf(errors, name)}
      />
    </div>
  );
}

const ImportForm = ({ csrf, version }: Pick<OfficesFormProps, 'csrf' | 'version'>) => (
  <form method="post" action={`${OFFICES_PATH}/import`} enctype="multipart/form-data" class="panel">
    <Csrf token={csrf} />
    <input type="hidden" name="version" value={version} />
    <h2>或者，从表格导入</h2>
    <p>
      表头四列：{Object.values(OFFICE_LABELS).join('、')}
      。枫桥式一列填“是”或“否”，留空视为“否”。只要有一行有误，整个文件都不导入，并逐行告诉您问题在哪里。
    </p>
    <p>
      下载空白模板：
      <a class="linklike" href={`${OFFICES_PATH}/template.xlsx`}>
        Excel 格式
      </a>{' '}
      <a class="linklike" href={`${OFFICES_PATH}/template.csv`}>
        CSV 格式
      </a>
    </p>
    <Field name="file" label="选择文件（.xlsx 或 .csv）">
      <input id="file" type="file" name="file" accept=".xlsx,.csv" />
    </Field>
    <button class="button second" type="submit">
      导入
    </button>
  </form>
);
