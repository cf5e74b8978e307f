import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { MARK_KINDS } from '../../../shared/domain/model/marking.ts';
import { SCORE_REVIEW_PARTS } from '../../../shared/domain/model/score-review.ts';
import { PART_LABELS } from '../../../shared/domain/score-review/labels.ts';
import { LONGEST_REQUEST, SHORTEST_REQUEST } from '../../../shared/domain/score-review/request.ts';
import { Radios } from '../../../shared/web/choices.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextArea } from '../../../shared/web/fields.tsx';
import type { ScoreReviewForm } from './schema.ts';

/** What people call the marks of a kind; the kind itself where it is none. */
export const examName = (kind: string): string => {
  const known = MARK_KINDS.find((one) => one === kind);
  return known ? SCORE_LABELS[known] : kind;
};

type Props = { readonly typed: ScoreReviewForm; readonly errors: readonly FieldError[] };

/** What is to be checked, and why; number and query code go along from the page before. */
export const AskForm = ({ typed, errors }: Props) => (
  <form method="post" action="/score-reviews" novalidate>
    <input type="hidden" name="number" value={typed.number} />
    <input type="hidden" name="code" value={typed.code} />
    <input type="hidden" name="kind" value={typed.kind} />
    <p>
      只核查漏评和合分两项，不重新评卷，也不调阅试卷。每门考试只能申请一次，由没有参与该成绩录入的工作人员办理。
    </p>
    <Radios
      name="part"
      label="请核查"
      options={SCORE_REVIEW_PARTS.map((part) => ({ value: part, label: PART_LABELS[part] }))}
      value={typed.part}
      error={errorOf(errors, 'part')}
    />
    <TextArea
      name="text"
      label="理由"
      hint={`${SHORTEST_REQUEST} 至 ${LONGEST_REQUEST} 字：哪一部分可能漏评，或者为什么认为合分有误`}
      rows={4}
      value={typed.text}
      error={errorOf(errors, 'text')}
    />
    <p class="buttons">
      <button class="button" type="submit">
        申请复核
      </button>
    </p>
  </form>
);
