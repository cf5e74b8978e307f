import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { termWords } from '../../../shared/domain/contracts/compose-text.ts';
import { ORIGINALS } from '../../../shared/domain/contracts/originals.ts';
import { documentLabel } from '../../../shared/domain/labels.ts';
import type { ContractState } from '../../../shared/domain/model/contract.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import type { ContractStatus } from './contract.ts';

const STANDING: Readonly<Record<ContractState, string>> = {
  due: '签订合同以前，按公告规定的日期复核条件、核验原件。',
  checked: '条件已复核，合同准备发出。',
  issued: '合同已发出，请您按期签订。',
  signed: '合同已签订。',
  started: '合同已签订，您已到岗。',
  declined: '已登记您放弃签订合同。',
  failed: '经复核不符合条件，不签订合同。',
};

type Props = { readonly contract: ContractStatus | undefined; readonly office: string };

const bring = ORIGINALS.map(documentLabel).join('、');

/** The applicant's own contract: what is offered, by when to sign, what to bring. */
export function ContractOffer({ contract, office }: Props) {
  if (contract === undefined) return null;
  const { state, startOn, endOn, months, probationMonths, pay, signBy, signedOn, reason } = contract;
  const facts: (readonly [string, string])[] = [['工作地点', office]];
  if (startOn !== undefined && endOn !== undefined && months !== undefined)
    facts.push(['合同期限', `${termWords(months)}，${formatDate(startOn)} 至 ${formatDate(endOn)}`]);
  if (probationMonths !== undefined)
    facts.push(['试用期', probationMonths === 0 ? '不约定' : `${probationMonths} 个月`]);
  if (pay !== undefined) facts.push(['劳动报酬', pay]);
  if (state === 'issued' && signBy !== undefined)
    facts.push(['请在此日以前签订', formatDate(signBy)], ['请带', `${bring}的原件`]);
  if (signedOn !== undefined) facts.push(['签订日期', formatDate(signedOn)]);
  if (reason !== undefined) facts.push(['理由', reason]);
  return (
    <>
      <h2>
        签订合同 <ClauseTag clause="四(二)3" />
      </h2>
      <p>{STANDING[state]}</p>
      <Facts facts={facts} />
      {state === 'issued' && (
        <p>不能按期签订的，请在期限以前与县（市、区）司法局联系；放弃的，由下一名依次递补。</p>
      )}
      {state === 'failed' && (
        <p>有疑问的，请带身份证和报名号向县（市、区）司法局询问，也可以向纪检监察机关反映。</p>
      )}
    </>
  );
}
