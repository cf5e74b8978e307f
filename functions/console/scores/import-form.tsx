import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { Field } from '../../../shared/web/field.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { hasMarkings } from './score-columns.ts';

type ImportFormProps = {
  readonly kind: SheetKind;
  readonly code: string;
  readonly csrf: string;
  readonly twice: boolean;
};

/** Upload of a score sheet. One bad row refuses the file as a whole, and the page says so beforehand. */
export const ImportForm = ({ kind, code, csrf, twice }: ImportFormProps) => (
  <form
    method="post"
    action={campaignPath(code, `/scores/${kind}`)}
    enctype="multipart/form-data"
    class="panel"
  >
    <Csrf token={csrf} />
    <h2>{twice ? `录入您的${SCORE_LABELS[kind]}` : `导入${SCORE_LABELS[kind]}`}</h2>
    <p>
      表头两列：居民身份证号码和{SCORE_LABELS[kind]}。成绩 0 到 100，最多两位小数；缺考填“缺考”。
      {kind === 'interview' && '没有参加面试资格的人，面试成绩一格留空。'}
    </p>
    {twice && (
      <p>
        成绩由两名考务人员分别录入，互不可见；只记在您本人名下。
        {hasMarkings(kind) &&
          '登记了一评、二评的，可以分两列填写：两评一致的即为成绩，不一致的由第三人裁定，不取平均。'}
      </p>
    )}
    <p>
      只要有一行有误，整个文件都不导入，并逐行告诉您问题在哪里。重新导入会替换
      {twice ? '您现有的录入' : '现有成绩'}，旧版保留备查。
    </p>
    <p>
      下载空白模板：
      <a class="linklike" href={campaignPath(code, `/scores/${kind}/template.xlsx`)}>
        Excel 格式
      </a>{' '}
      <a class="linklike" href={campaignPath(code, `/scores/${kind}/template.csv`)}>
        CSV 格式
      </a>
      {twice && hasMarkings(kind) && (
        <a class="linklike" href={campaignPath(code, `/scores/${kind}/template.xlsx?markings=2`)}>
          下载含一评、二评两列的模板（Excel）
        </a>
      )}
    </p>
    <Field name="file" label="选择文件（.xlsx 或 .csv）">
      <input id="file" type="file" name="file" accept=".xlsx,.csv" />
    </Field>
    <button class="button" type="submit">
      导入
    </button>
  </form>
);
