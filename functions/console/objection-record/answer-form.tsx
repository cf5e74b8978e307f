import { LONGEST_ANSWER, strikes } from '../../../shared/domain/objections/decide-answer.ts';
import { isOpen } from '../../../shared/domain/objections/moves.ts';
import { refusalText } from '../../../shared/domain/refusals.ts';
import { Select, TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { ObjectionViewProps } from './view.tsx';

/** Upheld or not, with the reason the objector reads; nothing once it is settled. */
export function AnswerEntry(props: ObjectionViewProps) {
  const { state, file, listed, csrf, mayAnswer, recused, refusal, typed } = props;
  const { objection } = file;
  if (!isOpen(objection)) return null;
  if (!mayAnswer) return <p class="table-empty">这份异议还没有答复。答复由县司法局经办人员办理。</p>;
  if (recused)
    return <p class="table-empty">该人员的资格审查结论由您作出，您应当回避。请交由另一位经办人员答复。</p>;
  const faultIn = (field: string) =>
    refusal !== undefined && refusal.field === field ? refusalText(refusal).title : undefined;
  return (
    <form
      method="post"
      action={campaignPath(state.campaign.code, `/objections/${objection.number}`)}
      class="panel"
      id="decision"
    >
      <Csrf token={csrf} />
      <h2>答复</h2>
      {strikes(objection) && objection.concerns === undefined && (
        <Select
          name="strikes"
          label="成立时取消谁的拟聘用资格"
          options={listed.map(({ number, maskedName, position }) => ({
            value: number,
            label: `${maskedName}（岗位 ${position}，报名号 ${number}）`,
          }))}
          value={typed?.strikes}
          placeholder="不涉及具体人员"
          error={faultIn('strikes')}
        />
      )}
      <TextArea
        name="reason"
        label={`理由（必填，最多 ${LONGEST_ANSWER} 字，异议人会看到）`}
        rows={4}
        value={typed?.reason}
        error={faultIn('reason')}
      />
      {!strikes(objection) && (
        <TextArea
          name="follows"
          label={`成立时怎样处理（成立的必填，最多 ${LONGEST_ANSWER} 字，异议人会看到）`}
          rows={3}
          value={typed?.follows}
          error={faultIn('follows')}
        />
      )}
      {strikes(objection) && objection.concerns !== undefined && (
        <p class="inset warn">
          认定成立的，该人员立即取消拟聘用资格并补充公示
          {state.campaign.substitutes ? '，由同岗位下一名递补' : ''}；答复后不能更改。
        </p>
      )}
      <p class="buttons">
        <button class="button danger" type="submit" name="decision" value="upheld">
          异议成立
        </button>
        <button class="button" type="submit" name="decision" value="rejected">
          异议不成立
        </button>
      </p>
    </form>
  );
}
