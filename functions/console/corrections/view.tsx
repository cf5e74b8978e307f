import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { CampaignCorrection } from '../../../shared/domain/model/correction.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { CorrectionList } from '../../../shared/web/correction-list.tsx';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';

/** What was typed into a form that was refused, by input name. */
export type Typed = Readonly<Record<string, string>>;

export type CorrectionsViewProps = {
  readonly campaign: Campaign;
  readonly corrections: readonly CampaignCorrection[];
  readonly mayCorrect: boolean;
  readonly draft: boolean;
  readonly csrf: string;
  readonly errors: readonly FieldError[];
  readonly refusal?: KnownRefusal;
  readonly typed?: Typed;
  readonly done: string;
};

/** What was corrected in a published announcement so far, and the form that corrects its misprints. */
export function CorrectionsView(props: CorrectionsViewProps) {
  const { campaign, corrections, mayCorrect, draft, errors, refusal, done } = props;
  const here = campaignPath(campaign.code, '/corrections');
  return (
    <>
      <h1>更正公告</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      <ErrorSummary errors={errors} />
      {done === 'yes' && (
        <p class="done-note">
          更正已生效，<a href={`/campaigns/${campaign.code}#corrections`}>公告页</a>已写明原文、更正和日期。
        </p>
      )}
      {draft && <p class="table-empty">公告还没有发布，不需要更正。发布以后的更正会记在这里。</p>}
      {mayCorrect && <CorrectionForm {...props} />}
      {!draft && corrections.length === 0 && <p class="table-empty">这份公告发布以后没有更正过。</p>}
      <CorrectionList corrections={corrections} signed />
      {corrections.length > 0 && <DownloadLink href={`${here}.xlsx`}>下载更正记录</DownloadLink>}
    </>
  );
}

function CorrectionForm({ campaign, corrections, csrf, errors, typed = {} }: CorrectionsViewProps) {
  return (
    <form method="post" action={campaignPath(campaign.code, '/corrections')} novalidate>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={corrections.length} />
      <p class="inset warn">
        只能更正公告标题和岗位的司法所名称中的文字错误。报名条件、岗位代码、人数、比例和日期自发布起不能改。已经发布的公示不受影响。
      </p>
      <TextField
        name="title"
        label="公告标题"
        value={typed.title ?? campaign.title}
        error={errorOf(errors, 'title')}
      />
      {campaign.positions.map(({ code, office }, index) => {
        const name = `positions.${index}.office`;
        return (
          <div key={code}>
            <input type="hidden" name={`positions.${index}.code`} value={code} />
            <TextField
              name={name}
              label={`岗位 ${code} 司法所`}
              value={typed[name] ?? office}
              error={errorOf(errors, name)}
            />
          </div>
        );
      })}
      <TextArea
        name="reason"
        label="更正原因"
        hint="会在公告页公开，请不要写个人信息。200 字以内。"
        rows={2}
        value={typed.reason}
        error={errorOf(errors, 'reason')}
      />
      <p class="buttons">
        <button class="button" type="submit">
          更正并公开
        </button>
      </p>
    </form>
  );
}
