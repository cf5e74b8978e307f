import { clauseText } from '../../../shared/domain/clauses.ts';
import { RULE_LABELS } from '../../../shared/domain/labels.ts';
import { INTERNAL_RULES, OPEN_RULES } from '../../../shared/domain/model/finding.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { faultOf, tickedIn, typedText } from './form-values.ts';
import type { ContractViewProps } from './view.tsx';

/** The two ways a contract ends before its signature. Both take a reason; the second names the clause. */
export function EndForms({ state, file, csrf, typed }: ContractViewProps) {
  const { contract, person } = file;
  const here = campaignPath(state.campaign.code, `/contracts/${person.number}`);
  const rules = state.campaign.track === 'open' ? OPEN_RULES : INTERNAL_RULES;
  const stopped = contract.check?.stops.map(({ rule }): string => rule) ?? [];
  const ticked = [...tickedIn(typed, 'rules'), ...stopped];
  const reason = typedText(typed, 'reason');
  const hidden = (
    <>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={contract.version} />
    </>
  );
  return (
    <>
      <details class="more" open={reason !== undefined}>
        <summary>本人放弃签约</summary>
        <form method="post" action={`${here}/decline`}>
          {hidden}
          <TextArea
            name="reason"
            label="放弃的情况和理由"
            rows={2}
            value={reason}
            error={faultOf(typed, 'reason')}
          />
          <p class="buttons">
            <button class="button second" type="submit">
              登记本人放弃签约
            </button>
          </p>
        </form>
      </details>
      <details class="more" open={stopped.length > 0}>
        <summary>复核不符合条件，不予签订</summary>
        <form method="post" action={`${here}/fail`}>
          {hidden}
          <div class="rule-boxes">
            {rules.map((rule) => (
              <div class="choice" key={rule}>
                <input
                  id={`rule-${rule}`}
                  type="checkbox"
                  name="rules"
                  value={rule}
                  checked={ticked.includes(rule)}
                />
                <label for={`rule-${rule}`}>
                  {RULE_LABELS[rule]} <ClauseTag clause={clauseText(rule).clause} />
                </label>
              </div>
            ))}
          </div>
          <div class="field">
            <label for="fail-reason">核实情况和理由</label>
            <textarea id="fail-reason" name="reason" rows={2}>
              {reason}
            </textarea>
          </div>
          <p class="buttons">
            <button class="button danger" type="submit">
              不予签订
            </button>
          </p>
        </form>
      </details>
    </>
  );
}
