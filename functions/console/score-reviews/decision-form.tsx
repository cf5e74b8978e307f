import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { LONGEST_REASON } from '../../../shared/domain/marking/decide.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { PART_LABELS, RESULT_LABELS } from '../../../shared/domain/score-review/labels.ts';
import { Radios } from '../../../shared/web/choices.tsx';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { TypedDecision } from './schema.ts';

type Props = {
  readonly code: string;
  readonly review: ScoreReview;
  readonly name: string;
  readonly csrf: string;
  readonly typed: TypedDecision | undefined;
  readonly refusal: KnownRefusal | undefined;
};

/** The decision of one request; a corrected mark asks for the right one. */
export function DecisionForm({ code, review, name, csrf, typed, refusal }: Props) {
  const { kind, number, part, text } = review;
  const faultIn = (field: string) =>
    refusal !== undefined && refusal.field === field ? refusalText(refusal).title : undefined;
  return (
    <form
      method="post"
      action={campaignPath(code, `/score-reviews/${kind}/${number}`)}
      class="panel"
      id="decision"
    >
      <Csrf token={csrf} />
      <h2>
        办理：{name} <span class="code">{number}</span>，{SCORE_LABELS[kind]}
      </h2>
      <p>
        {PART_LABELS[part]}：{text}
      </p>
      <Radios
        name="result"
        label="结论"
        inline
        value={typed?.result}
        error={faultIn('result')}
        options={[
          { value: 'unchanged', label: RESULT_LABELS.unchanged },
          { value: 'corrected', label: RESULT_LABELS.corrected },
        ]}
      />
      <TextField
        name="mark"
        label="更正后的成绩（成绩无误的不填）"
        hint="0 到 100，最多两位小数"
        inputmode="decimal"
        short
        value={typed?.mark}
        error={faultIn('mark')}
      />
      <TextArea
        name="reason"
        label={`理由（必填，最多 ${LONGEST_REASON} 字，申请人会看到）`}
        rows={3}
        value={typed?.reason}
        error={faultIn('reason')}
      />
      <p class="inset warn">办结后不能更改。更正的成绩立即生效，并在已发布的成绩公告之下公布更正。</p>
      <p class="buttons">
        <button class="button" type="submit">
          办结
        </button>
      </p>
    </form>
  );
}
