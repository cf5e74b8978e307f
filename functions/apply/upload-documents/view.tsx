import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import type { DocumentMeta } from '../../../shared/domain/model/application.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import type { UploadTicket } from '../../../shared/ports/document-store.ts';
import { DOCUMENT_HINTS } from '../../../shared/web/document-hints.ts';
import { describedBy, HintAndError } from '../../../shared/web/field.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import type { SiteContext } from '../../../shared/web/site-frame.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { stepPath } from '../journey/steps.ts';

/** How one file gets to the bucket: by the form itself, which the bucket then redirects, or by the island, which may not follow that. */
export type DocumentTicket = UploadTicket & {
  readonly scripted: { readonly fields: UploadTicket['fields']; readonly done: string };
};

type Props = {
  readonly site: SiteContext;
  readonly campaign: Campaign;
  readonly draft: Draft;
  readonly tickets: readonly DocumentTicket[];
  readonly errors: readonly FieldError[];
};

/** Five files, each a form of its own that posts straight to the bucket; works without script. */
export function DocumentsPage({ site, campaign, draft, tickets, errors }: Props) {
  const files = draft.documents?.files ?? {};
  const missing = tickets.filter(({ kind }) => files[kind] === undefined).length;
  return (
    <StepFrame
      site={site}
      campaign={campaign}
      draft={draft}
      step="documents"
      title="上传材料"
      errors={errors}
      scripts={['/assets/upload.js']}
    >
      <p>
        五份材料逐份上传。格式为 jpg、png 或 pdf，每份不超过 5 MB。
        <strong>{missing === 0 ? '五份都已上传。' : `还缺 ${missing} 份。`}</strong>
      </p>
      {tickets.map((ticket) => (
        <UploadForm
          key={ticket.kind}
          ticket={ticket}
          file={files[ticket.kind]}
          error={errorOf(errors, ticket.kind)}
        />
      ))}
      <form method="post" action={stepPath(campaign.code, 'documents')}>
        <p class="buttons">
          <button class="button" type="submit">
            下一步：核对
          </button>
        </p>
      </form>
      <p class="soft">本页打开超过 15 分钟后上传会被拒绝，请刷新本页再传；已传的材料不受影响。</p>
    </StepFrame>
  );
}

type UploadProps = {
  readonly ticket: DocumentTicket;
  readonly file: DocumentMeta | undefined;
  readonly error: string | undefined;
};

/** One file as a form of its own that posts straight to the bucket. */
export function UploadForm({ ticket, file, error }: UploadProps) {
  const { kind } = ticket;
  const field = { name: kind, hint: DOCUMENT_HINTS[kind], error };
  return (
    <form
      class="upload"
      method="post"
      action={ticket.url}
      enctype="multipart/form-data"
      data-upload={JSON.stringify(ticket.scripted)}
    >
      {Object.entries(ticket.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class={error === undefined ? 'field' : 'field faulty'}>
        <label for={kind}>
          {DOCUMENT_LABELS[kind]} <FileState file={file} />
        </label>
        <HintAndError {...field} />
        <input
          type="file"
          id={kind}
          name="file"
          accept="image/jpeg,image/png,application/pdf"
          aria-describedby={describedBy(field)}
        />
        <p class="upload-go">
          <button class="button second" type="submit">
            {file === undefined ? '上传' : '换一份上传'}
            <span class="visually-hidden">{DOCUMENT_LABELS[kind]}</span>
          </button>
        </p>
      </div>
    </form>
  );
}

const FileState = ({ file }: { readonly file: DocumentMeta | undefined }) =>
  file === undefined ? (
    <span class="tag past">未上传</span>
  ) : (
    <span class="tag done">
      ✓ 已上传 {file.type} {fileSize(file.size)}
    </span>
  );

/** Size as people read it: 820 KB, 1.4 MB. */
export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
