import { LONGEST_APPEAL_ANSWER } from '../../../shared/domain/appeals/decide-answer.ts';
import { isOpenAppeal } from '../../../shared/domain/appeals/moves.ts';
import { refusalText } from '../../../shared/domain/refusals.ts';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { AppealAnswerForm } from './schema.ts';
import type { AppealViewProps } from './view.tsx';

/** Upheld or not, with the reason the applicant reads; what a second officer had typed stays in sight once it is answered. */
export function AppealEntry(props: AppealViewProps) {
  const { state, file, csrf, mayAnswer, own, refusal, typed } = props;
  const { appeal, dossier } = file;
  if (!isOpenAppeal(appeal)) return typed === undefined ? null : <Unsaved typed={typed} />;
  if (dossier.checks?.withdrew) return <p class="table-empty">申请人已退出本次招聘，申诉不再答复。</p>;
  if (!mayAnswer) return <p class="table-empty">这份申诉还没有答复。答复由资格审核人员或经办人员办理。</p>;
  if (own) return <p class="table-empty">原结论由您作出，申诉不能由您答复。请交由另一位工作人员办理。</p>;
  return (
    <form
      method="post"
      action={campaignPath(state.campaign.code, `/appeals/${appeal.number}`)}
      class="panel"
      id="decision"
    >
      <Csrf token={csrf} />
      <h2>答复</h2>
      <TextArea
        name="reason"
        label={`理由（必填，最多 ${LONGEST_APPEAL_ANSWER} 字，申请人会看到）`}
        rows={4}
        value={typed?.reason}
        error={refusal?.field === 'reason' ? refusalText(refusal).title : undefined}
      />
      <p class="inset warn">
        认定成立的，资格审查按通过办理，系统核对的不符合项也不再作为依据；答复后不能更改。
      </p>
      <p class="buttons">
        <button class="button" type="submit" name="decision" value="upheld">
          申诉成立
        </button>
        <button class="button danger" type="submit" name="decision" value="rejected">
          申诉不成立
        </button>
      </p>
    </form>
  );
}

const Unsaved = ({ typed }: { readonly typed: AppealAnswerForm }) => (
  <div class="panel">
    <p>
      {typed.decision === undefined
        ? '您没有选择结论。'
        : `您选择的是“${typed.decision === 'upheld' ? '申诉成立' : '申诉不成立'}”，没有保存。`}
      {typed.reason !== '' && '您填写的理由保留在这里，可以复制：'}
    </p>
    {typed.reason !== '' && <p>{typed.reason}</p>}
  </div>
);
