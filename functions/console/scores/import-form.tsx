import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { Field } from '../../../shared/web/field.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';

type ImportFormProps = { readonly kind: SheetKind; readonly code: string; readonly csrf: string };

/** Upload of a score sheet. One bad row refuses the file as a whole, and the page says so beforehand. */
export const ImportForm = ({ kind, code, csrf }: ImportFormProps) => (
  <form
    method="post"
    action={campaignPath(code, `/scores/${kind}`)}
    enctype="multipart/form-data"
    class="panel"
  >
    <Csrf token={csrf} />
    <h2>导入{SCORE_LABELS[kind]}</h2>
    <p>
      表头两列：居民身份证号码和{SCORE_LABELS[kind]}。成绩 0 到 100，最多两位小数；缺考填“缺考”。
      {kind === 'interview' && '没有参加面试资格的人，面试成绩一格留空。'}
    </p>
    <p>只要有一行有误，整个文件都不导入，并逐行告诉您问题在哪里。重新导入会替换现有成绩，旧版保留备查。</p>
    <p>
      下载空白模板：
      <a class="linklike" href={campaignPath(code, `/scores/${kind}/template.xlsx`)}>
        Excel 格式
      </a>{' '}
      <a class="linklike" href={campaignPath(code, `/scores/${kind}/template.csv`)}>
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
