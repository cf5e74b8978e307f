import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import type { RefusalText } from '../../../shared/domain/refusals.ts';
import { PART_LABELS } from '../../../shared/domain/score-review/labels.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import type { FieldError } from '../../../shared/web/field-error.ts';
import { groupCode } from '../../../shared/web/group-code.ts';
import { RefusalNote } from '../../../shared/web/refusal-note.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { AskForm, examName } from './form.tsx';
import type { ScoreReviewForm } from './schema.ts';

type AskProps = {
  readonly site: SiteContext;
  readonly typed: ScoreReviewForm;
  readonly errors: readonly FieldError[];
  /** A refusal that belongs to no single field: the form is of no more use. */
  readonly refusal?: RefusalText;
};

/** A request that was not taken, with what was typed. */
export const AskPage = ({ site, typed, errors, refusal }: AskProps) => (
  <SiteFrame site={site} title="出错：申请成绩复核" section="status">
    <ErrorSummary errors={errors} />
    {refusal !== undefined && <RefusalNote {...refusal} />}
    <h1>申请复核{examName(typed.kind)}</h1>
    {refusal === undefined ? (
      <AskForm typed={typed} errors={errors} />
    ) : (
      typed.text !== '' && (
        <>
          <h2>您填写的理由</h2>
          <p class="as-typed">{typed.text}</p>
        </>
      )
    )}
    <BackToStatus />
  </SiteFrame>
);

/** That a request came in, and where its result will be. */
export const AskedPage = ({ site, review }: { readonly site: SiteContext; readonly review: ScoreReview }) => (
  <SiteFrame site={site} title="已收到复核申请" section="status">
    <h1>已收到您的复核申请</h1>
    <Facts
      facts={[
        ['报名号', <span class="code">{groupCode(review.number)}</span>],
        ['考试', examName(review.kind)],
        ['核查内容', PART_LABELS[review.part]],
        ['提交时间', formatDateTime(review.filedAt)],
      ]}
    />
    <h2>您填写的理由</h2>
    <p class="as-typed">{review.text}</p>
    <p>由没有参与该成绩录入的工作人员核查。结果显示在报名进展页面，凭报名号和查询码查看。</p>
    <BackToStatus />
  </SiteFrame>
);

const BackToStatus = () => (
  <p>
    <a class="linklike" href="/status">
      返回报名查询
    </a>
  </p>
);
