import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import type { DocumentKind } from '../../../shared/domain/model/application.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import { DOCUMENT_HINTS } from '../../../shared/web/document-hints.ts';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import type { SiteContext } from '../../../shared/web/site-frame.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { stepPath } from '../journey/steps.ts';
import { UploadForm, type UploadFormTicket } from './upload-form.tsx';

export type DocumentTicket = UploadFormTicket<DocumentKind>;

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
          label={DOCUMENT_LABELS[ticket.kind]}
          hint={DOCUMENT_HINTS[ticket.kind]}
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
