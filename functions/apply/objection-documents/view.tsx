import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import type { ObjectionDocument, SeenFiles } from '../../../shared/domain/model/upload.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { groupCode } from '../../../shared/web/group-code.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { UploadForm, type UploadFormTicket } from '../upload-documents/upload-form.tsx';

type Props = {
  readonly site: SiteContext;
  readonly number: string;
  readonly tickets: readonly UploadFormTicket<ObjectionDocument>[];
  readonly files: SeenFiles<ObjectionDocument>;
  readonly errors: readonly FieldError[];
};

/** Up to three files beside an objection, each a form of its own; works without script. */
export const ObjectionDocumentsPage = ({ site, number, tickets, files, errors }: Props) => (
  <SiteFrame site={site} title="上传证明材料" section="notices" scripts={['/assets/upload.js']}>
    <ErrorSummary errors={errors} />
    <h1>上传证明材料</h1>
    <p>
      异议编号 <span class="code">{groupCode(number)}</span>
      。最多三份，格式为 jpg、png 或 pdf，每份不超过 5 MB。材料只供核查人员查看，不会公开。
    </p>
    {tickets.map((ticket) => (
      <UploadForm
        key={ticket.kind}
        ticket={ticket}
        label={DOCUMENT_LABELS[ticket.kind]}
        file={files[ticket.kind]}
        error={errorOf(errors, ticket.kind)}
      />
    ))}
    <p class="buttons">
      <a class="button" href="/objections">
        完成
      </a>
    </p>
    <p class="soft">本页打开超过 15 分钟后上传会被拒绝，请刷新本页再传；一小时后请重新凭查询码进入。</p>
  </SiteFrame>
);
