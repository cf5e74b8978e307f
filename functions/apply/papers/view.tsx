import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { CorrectionPass } from '../../../shared/messages/correction.ts';
import { Countdown } from '../../../shared/web/countdown.tsx';
import { DOCUMENT_HINTS } from '../../../shared/web/document-hints.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { UploadForm } from '../upload-documents/upload-form.tsx';
import type { DocumentTicket } from '../upload-documents/view.tsx';

type Props = {
  readonly site: SiteContext;
  readonly campaign: Campaign;
  readonly papers: NonNullable<CorrectionPass['papers']>;
  readonly tickets: readonly DocumentTicket[];
  readonly errors: readonly FieldError[];
};

/** The five documents once more, for a correction; nothing is replaced before the correction is confirmed. */
export function PapersPage({ site, campaign, papers, tickets, errors }: Props) {
  const missing = tickets.filter(({ kind }) => papers.files[kind] === undefined).length;
  return (
    <SiteFrame
      site={site}
      title={`${errors.length > 0 ? '出错：' : ''}重新上传材料`}
      section="status"
      scripts={['/assets/countdown.js', '/assets/upload.js']}
    >
      <p class="soft small">
        {campaign.title}。距报名截止还有 <Countdown campaign={campaign} now={site.now} />
      </p>
      <ErrorSummary errors={errors} />
      <h1>重新上传材料</h1>
      <p>
        五份材料一起更换，逐份上传。格式为 jpg、png 或 pdf，每份不超过 5 MB。原来的材料在确认更正之前不变。
        <strong>{missing === 0 ? '五份都已上传。' : `还缺 ${missing} 份。`}</strong>
      </p>
      {tickets.map((ticket) => (
        <UploadForm
          key={ticket.kind}
          ticket={ticket}
          label={DOCUMENT_LABELS[ticket.kind]}
          hint={DOCUMENT_HINTS[ticket.kind]}
          file={papers.files[ticket.kind]}
          error={errorOf(errors, ticket.kind)}
        />
      ))}
      <p>
        <a class="button" href={`/campaigns/${campaign.code}/correction`}>
          返回更正页
        </a>
      </p>
      <p class="soft">本页打开超过 15 分钟后上传会被拒绝，请刷新本页再传；已传的材料不受影响。</p>
    </SiteFrame>
  );
}
