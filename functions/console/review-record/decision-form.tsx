import { RULE_LABELS } from '../../../shared/domain/labels.ts';
import type { Screening } from '../../../shared/domain/model/finding.ts';
import { refusalText } from '../../../shared/domain/refusals.ts';
import { reviewableRules } from '../../../shared/domain/review/reviewable.ts';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { RecordViewProps } from './view.tsx';

const failing = (screening: Screening | undefined): readonly string[] =>
  screening?.findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule) ?? [];

/** Accept or refuse. What the machine found to fail is ticked already, and then there is nothing to accept. */
export function DecisionForm(props: RecordViewProps) {
  const { campaign, record, pile, csrf, mayDecide, stageOpen, refusal, typed } = props;
  const { application, screening } = record.dossier;
  if (record.dossier.checks?.withdrew) return <p class="table-empty">本人已退出本次招聘，不需要审核。</p>;
  if (!mayDecide) return <p class="table-empty">这份报名还没有审核结论。审核由资格审核人员办理。</p>;
  if (!stageOpen) return <p class="table-empty">资格审查阶段没有在进行，现在不能作出审核结论。</p>;
  if (screening === undefined) return null;
  const found = failing(screening);
  const ticked = typed?.rules ?? found;
  const reveal = record.revealed ? '?reveal=yes' : '';
  return (
    <form
      method="post"
      action={campaignPath(campaign.code, `/review/${application.number}${reveal}`)}
      class="panel"
      id="decision"
    >
      <Csrf token={csrf} />
      <input type="hidden" name="filter" value={pile} />
      <h2>审核结论</h2>
      {found.length === 0 && (
        <p class="buttons">
          <button class="button" type="submit" name="decision" value="accepted" data-key="a">
            通过 <kbd>A</kbd>
          </button>
        </p>
      )}
      {found.length > 0 && (
        <p>系统核对有不符合项，不能通过。系统核对有误的，报名人可以申诉，由另一位工作人员认定。</p>
      )}
      <fieldset class="field">
        <legend>不通过的依据（不通过时至少选一项）</legend>
        <div class="rule-boxes">
          {reviewableRules(campaign.track).map((rule, index) => (
            <div class="choice" key={rule}>
              <input
                type="checkbox"
                id={index === 0 ? 'rules' : `rule-${index}`}
                name="rules"
                value={rule}
                checked={ticked.includes(rule)}
              />
              <label for={index === 0 ? 'rules' : `rule-${index}`}>
                {RULE_LABELS[rule]}
                {found.includes(rule) && <span class="red">（系统核对：不符合）</span>}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <TextArea
        name="reason"
        label="理由（不通过必填，报名人会看到）"
        rows={3}
        value={typed?.reason}
        error={refusal?.field === 'reason' ? refusalText(refusal).title : undefined}
      />
      <p class="buttons">
        <button class="button danger" type="submit" name="decision" value="refused" data-key="r">
          不通过 <kbd>R</kbd>
        </button>
      </p>
    </form>
  );
}
