import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import { PART_LABELS, RESULT_LABELS } from '../../../shared/domain/score-review/labels.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { AskForm, examName } from './form.tsx';
import type { ScoreReviewModel } from './model.ts';

type Props = {
  readonly reviews: readonly ScoreReviewModel[];
  readonly number: string;
  /** As typed: asking needs it again. */
  readonly code: string;
};

/** On the page of one application: until when a mark may be asked to be checked, and what became of it. */
export function ScoreReviewSection({ reviews, number, code }: Props) {
  if (reviews.length === 0) return null;
  return (
    <section>
      <h2>成绩复核</h2>
      {reviews.map((review) => (
        <article key={review.kind}>
          <h3>{examName(review.kind)}</h3>
          <Standing review={review} />
          {review.mayAsk && (
            <details class="no-print">
              <summary>申请复核{examName(review.kind)}</summary>
              <AskForm typed={{ number, code, kind: review.kind, part: '', text: '' }} errors={[]} />
            </details>
          )}
        </article>
      ))}
      <p class="soft">
        成绩的知情和监督：
        <ClauseTag clause="六(三)" />
      </p>
    </section>
  );
}

const markText = (mark: Mark | undefined): string => {
  if (mark === undefined) return '';
  return mark === 'absent' ? '缺考' : formatMark(mark);
};

function Standing({ review }: { readonly review: ScoreReviewModel }) {
  const { request, answer, lastDay, provisional, mayAsk } = review;
  if (request === undefined)
    return mayAsk ? (
      <p>
        对成绩有疑问的，可以在 <strong>{formatDate(lastDay)} 24:00 前</strong>申请复核
        {provisional && '（节假日安排公布前暂按周一至周五推算）'}。
      </p>
    ) : (
      <p>复核的期限已于 {formatDate(lastDay)} 截止，您没有申请。</p>
    );
  return (
    <>
      <p>
        您于 {formatDateTime(request.filedAt)} 申请核查：{PART_LABELS[request.part]}。
        {answer === undefined && '正在办理，结果会显示在这里。'}
      </p>
      {answer !== undefined && (
        <div class={answer.result === 'corrected' ? 'inset done' : 'inset'}>
          <p>
            <strong>{RESULT_LABELS[answer.result]}</strong>（{formatDateTime(answer.at)} 办结）
            {answer.to !== undefined && `：${markText(answer.from)} 更正为 ${markText(answer.to)}`}
          </p>
          <p class="as-typed">{answer.reason}</p>
        </div>
      )}
    </>
  );
}
