import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import type { StatusModel } from './model.ts';

/** The reviewer's decision with its reason and the clauses it rests on, in the plan's words. */
export function ReviewResult({ review }: Pick<StatusModel, 'review'>) {
  if (review === undefined) return null;
  const accepted = review.decision === 'accepted';
  return (
    <section>
      <h2>资格审查结果</h2>
      <div class={accepted ? 'inset done' : 'inset warn'}>
        <p>
          <strong>{accepted ? '通过' : '未通过'}</strong>（{formatDateTime(review.at)}，由工作人员审核）
        </p>
        {review.reason !== '' && <p>理由：{review.reason}</p>}
        {review.clauses.map(({ clause, heading, text }) => (
          <p key={clause}>
            {heading}
            {text} <ClauseTag clause={clause} />
          </p>
        ))}
      </div>
    </section>
  );
}
