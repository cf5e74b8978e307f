import type { ComponentChildren } from 'preact';
import { Field } from '../../../shared/web/field.tsx';
import { Csrf } from '../frame/csrf.tsx';

type ImportFormProps = {
  readonly heading: string;
  /** Address that takes the file, and under it `template.xlsx` and `template.csv`. */
  readonly path: string;
  readonly csrf: string;
  readonly children: ComponentChildren;
};

/** Upload of a table. One bad row refuses the file as a whole, and the page says so beforehand. */
export const ImportForm = ({ heading, path, csrf, children }: ImportFormProps) => (
  <form method="post" action={path} enctype="multipart/form-data" class="panel">
    <Csrf token={csrf} />
    <h2>{heading}</h2>
    {children}
    <p>只要有一行有误，整个文件都不导入，并逐行告诉您问题在哪里。重新导入会替换现有内容，旧版保留备查。</p>
    <p>
      下载空白模板：
      <a class="linklike" href={`${path}/template.xlsx`}>
        Excel 格式
      </a>{' '}
      <a class="linklike" href={`${path}/template.csv`}>
        CSV 格式
      </a>
    </p>
    <Field name="file" label="选择文件（.xlsx 或 .csv）">
      <input id="file" type="file" name="file" accept=".xlsx,.csv" />
    </Field>
    <button class="button" type="submit">
      导入
    </button>
  </form>
);
