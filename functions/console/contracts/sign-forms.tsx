import { localDate } from '../../../shared/domain/calendar/format.ts';
import { isRefusalCode, refusalText } from '../../../shared/domain/refusals.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { faultOf, typedText } from './form-values.ts';
import type { UploadedCopy } from './page.tsx';
import type { ContractViewProps } from './view.tsx';

/** First the signed copy, straight to the bucket; then the date on it. */
export function SignForms({ state, file, csrf, typed, upload, copy }: ContractViewProps) {
  const { contract, person } = file;
  const here = campaignPath(state.campaign.code, `/contracts/${person.number}`);
  const usable = copy?.verdict !== undefined && copy.verdict.fault === undefined;
  return (
    <section>
      <h2>签订</h2>
      {copy !== undefined && <CopyState copy={copy} here={here} />}
      {upload !== undefined && (
        <form method="post" action={upload.ticket.url} enctype="multipart/form-data">
          {Object.entries(upload.ticket.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div class="field">
            <label for="file">{usable ? '换一份扫描件' : '双方签字盖章的合同扫描件'}</label>
            <span class="hint">PDF、JPG 或 PNG，不超过 10 MB；多页请合成一个 PDF</span>
            <input id="file" type="file" name="file" accept=".pdf,.jpg,.jpeg,.png" />
          </div>
          <p class="buttons">
            <button class={usable ? 'button second' : 'button'} type="submit">
              上传
            </button>
          </p>
        </form>
      )}
      {usable && (
        <form method="post" action={`${here}/sign`}>
          <Csrf token={csrf} />
          <input type="hidden" name="version" value={contract.version} />
          <input type="hidden" name="upload" value={copy?.uploadId} />
          <TextField
            name="signedOn"
            label="签订日期"
            hint="合同上双方签字的日期"
            type="date"
            value={typedText(typed, 'signedOn')}
            error={faultOf(typed, 'signedOn')}
          />
          <p class="buttons">
            <button class="button" type="submit">
              确认已签订，名额计入已聘
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

function CopyState({ copy, here }: { readonly copy: UploadedCopy; readonly here: string }) {
  const { verdict, uploadId } = copy;
  if (verdict === undefined)
    return (
      <p class="inset">
        扫描件已上传，正在检查。<a href={`${here}?upload=${uploadId}`}>刷新查看</a>
      </p>
    );
  const { fault } = verdict;
  if (fault === undefined) return <p class="done-note">扫描件已通过检查。</p>;
  return (
    <p class="inset warn">
      扫描件没有通过检查
      {isRefusalCode(fault) && fault !== 'document.oversize' ? `：${refusalText({ code: fault }).title}` : ''}
      ，请重新上传。
    </p>
  );
}

/** That somebody came to work. */
export function StartForm({ state, file, csrf, typed, now }: ContractViewProps) {
  const { contract, person } = file;
  return (
    <form method="post" action={campaignPath(state.campaign.code, `/contracts/${person.number}/start`)}>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={contract.version} />
      <TextField
        name="startedOn"
        label="到岗日期"
        type="date"
        value={typedText(typed, 'startedOn') ?? localDate(now)}
        error={faultOf(typed, 'startedOn')}
      />
      <p class="buttons">
        <button class="button" type="submit">
          登记到岗
        </button>
      </p>
    </form>
  );
}
