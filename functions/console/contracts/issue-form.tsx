import { addDays } from '../../../shared/domain/calendar/days.ts';
import { localDate } from '../../../shared/domain/calendar/format.ts';
import { PAY, TERM } from '../../../shared/domain/clauses.ts';
import { longestProbation } from '../../../shared/domain/contracts/probation.ts';
import { DEFAULT_MONTHS } from '../../../shared/domain/contracts/term.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { faultOf, typedText } from './form-values.ts';
import type { ContractViewProps } from './view.tsx';

const DEFAULT_PAY = '按本县（市、区）司法协理员薪酬标准执行，参照本地区公安辅警工资标准核定。';

/** The terms of the contract; issuing freezes the text. Issuing again takes a reason. */
export function IssueForm({ state, file, csrf, typed, now }: ContractViewProps) {
  const { contract, person } = file;
  const again = contract.state === 'issued';
  const { terms } = contract;
  const shownAs = (name: string, otherwise: string) => typedText(typed, name) ?? otherwise;
  const form = (
    <form method="post" action={campaignPath(state.campaign.code, `/contracts/${person.number}/issue`)}>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={contract.version} />
      <TextField
        name="startOn"
        label="起始日期"
        type="date"
        value={shownAs('startOn', terms?.startOn ?? '')}
        error={faultOf(typed, 'startOn')}
      />
      <TextField
        name="months"
        label={
          <>
            期限（月） <ClauseTag clause={TERM.clause} />
          </>
        }
        hint="一般可一次为3年，即36个月"
        inputmode="numeric"
        short
        value={shownAs('months', String(terms?.months ?? DEFAULT_MONTHS))}
        error={faultOf(typed, 'months')}
      />
      <TextField
        name="probationMonths"
        label="试用期（月）"
        hint="3年及以上最多6个月，1年以上不满3年最多2个月，不满1年最多1个月（劳动合同法第十九条）"
        inputmode="numeric"
        short
        value={shownAs('probationMonths', String(terms?.probationMonths ?? longestProbation(DEFAULT_MONTHS)))}
        error={faultOf(typed, 'probationMonths')}
      />
      <TextField
        name="signBy"
        label="签订期限"
        hint="请本人在这一天以前签订；不晚于起始日期后一个月（劳动合同法第十条）"
        type="date"
        value={shownAs('signBy', terms?.signBy ?? addDays(localDate(now), 7))}
        error={faultOf(typed, 'signBy')}
      />
      <TextArea
        name="pay"
        label={
          <>
            劳动报酬 <ClauseTag clause={PAY.clause} />
          </>
        }
        rows={2}
        value={shownAs('pay', terms?.pay ?? DEFAULT_PAY)}
        error={faultOf(typed, 'pay')}
      />
      {again && (
        <TextArea
          name="reason"
          label="重新发出的理由"
          rows={2}
          value={shownAs('reason', '')}
          error={faultOf(typed, 'reason')}
        />
      )}
      <p class="inset">
        发出后文本固定，不随模板变动。
        <a href="/console/contract-template">查看合同模板</a>
      </p>
      <p class="buttons">
        <button class={again ? 'button second' : 'button'} type="submit">
          {again ? '重新发出合同' : '发出合同'}
        </button>
      </p>
    </form>
  );
  if (!again)
    return (
      <section>
        <h2>发出合同</h2>
        {form}
      </section>
    );
  return (
    <details class="more" open={typed?.values.startOn !== undefined}>
      <summary>条款有误？重新发出合同</summary>
      {form}
    </details>
  );
}
