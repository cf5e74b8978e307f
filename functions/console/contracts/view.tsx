import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { termWords } from '../../../shared/domain/contracts/compose-text.ts';
import { CONTRACT_STATE_LABELS } from '../../../shared/domain/contracts/labels.ts';
import { isEnded, isSigned } from '../../../shared/domain/contracts/moves.ts';
import { outcomeLabel } from '../../../shared/domain/labels.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { StopNote } from '../frame/notes.tsx';
import { CheckForm, CheckResultView } from './check-view.tsx';
import { EndForms } from './end-forms.tsx';
import { IssueForm } from './issue-form.tsx';
import type { ContractFile } from './load.ts';
import { ContractLog } from './log-view.tsx';
import type { Typed, UploadedCopy } from './page.tsx';
import { SignForms, StartForm } from './sign-forms.tsx';
import type { ContractUpload } from './upload.ts';

export type ContractViewProps = {
  readonly state: CampaignState;
  readonly file: ContractFile;
  readonly csrf: string;
  readonly now: Instant;
  readonly mayManage: boolean;
  readonly mayReveal: boolean;
  readonly upload?: ContractUpload;
  readonly copy?: UploadedCopy;
  readonly typed?: Typed;
  readonly done: boolean;
};

/** One contract: where it stands, what holds it, and the next step. */
export function ContractView(props: ContractViewProps) {
  const { state, file, typed, done, mayManage } = props;
  const { person, contract, hold } = file;
  const [refusal] = typed?.refusals ?? [];
  const over = isSigned(contract.state) || isEnded(contract.state);
  const outcome = state.candidates.length > 0 && !person.due && !over ? '已不在拟聘用名单内' : undefined;
  return (
    <>
      <h1>
        合同 {person.name} <span class="code">{person.number}</span>
      </h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done && refusal === undefined && <p class="done-note">已记录。</p>}
      <p>
        <span class={over ? 'tag past' : 'tag now'}>{CONTRACT_STATE_LABELS[contract.state]}</span>{' '}
        {outcome !== undefined && <span class="tag fail">{outcome}</span>}
        {person.substitute && <span class="tag soon">递补</span>}
      </p>
      <TermsFacts {...props} />
      {hold !== undefined && <HoldNote hold={hold} />}
      <CheckResultView check={contract.check} />
      {mayManage && <NextStep {...props} />}
      <ContractLog log={contract.log} />
      <p>
        <a class="linklike" href={campaignPath(state.campaign.code, '/contracts')}>
          返回签订合同
        </a>
      </p>
    </>
  );
}

const HoldNote = ({ hold }: { readonly hold: KnownRefusal }) => {
  const { title, detail, action } = refusalText(hold);
  return (
    <p class="inset warn">
      <strong>{title}。</strong>
      {detail}
      {action}
    </p>
  );
};

function TermsFacts({ state, file, mayReveal }: ContractViewProps) {
  const { person, contract } = file;
  const { terms, text, signed, startedOn, ended } = contract;
  const here = campaignPath(state.campaign.code, `/contracts/${person.number}`);
  return (
    <Facts
      facts={[
        ['岗位', `${person.position} ${person.office}，第 ${person.rank} 名`],
        ['公示期', `至 ${formatDate(person.lastDay)}`],
        ...(terms === undefined
          ? []
          : ([
              [
                '期限',
                `${termWords(terms.months)}，${formatDate(terms.startOn)} 至 ${formatDate(terms.endOn)}`,
              ],
              ['试用期', terms.probationMonths === 0 ? '不约定' : `${terms.probationMonths} 个月`],
              ['报酬', terms.pay],
              ['签订期限', formatDate(terms.signBy)],
            ] as const)),
        ...(text === undefined
          ? []
          : ([
              [
                '合同文本',
                <>
                  第 {text.edition} 版，
                  <a href={`${here}/text`}>查看文本</a>
                  {mayReveal && (
                    <>
                      ，<a href={`${here}/text?reveal=yes`}>打印（含身份证号码，查看会记录在案）</a>
                    </>
                  )}
                </>,
              ],
              ['文本校验值', <span class="code">{text.sha256}</span>],
            ] as const)),
        ...(signed === undefined
          ? []
          : ([
              ['签订日期', formatDate(signed.on)],
              ['签订后的合同', <a href={`${here}/copy`}>查看扫描件</a>],
            ] as const)),
        ...(startedOn === undefined ? [] : ([['到岗日期', formatDate(startedOn)]] as const)),
        ...(ended === undefined
          ? []
          : ([
              ['结束', `${formatDate(ended.on)}，${ended.reason}`],
              ['递补', followsWords(ended.lapsed, state)],
            ] as const)),
      ]}
    />
  );
}

const followsWords = (lapsed: boolean, { campaign }: CampaignState): string => {
  if (!lapsed) return '由同岗位下一名依次递补';
  if (!campaign.substitutes) return '本次招聘不递补，空缺保留';
  return `已过递补截止日期${campaign.reserveUntil === undefined ? '' : `（${formatDate(campaign.reserveUntil)}）`}，空缺保留`;
};

/** The forms of what may be done now; nothing where the contract is held, except ending it. */
function NextStep(props: ContractViewProps) {
  const { file } = props;
  const { contract, hold } = file;
  if (contract.state === 'signed') return <StartForm {...props} />;
  if (isSigned(contract.state) || isEnded(contract.state)) return null;
  if (hold?.code === 'stage.not-open' || hold?.code === 'contract.not-due') return null;
  return (
    <>
      {hold === undefined && contract.state !== 'issued' && <CheckForm {...props} />}
      {hold === undefined && contract.state !== 'due' && <IssueForm {...props} />}
      {hold === undefined && contract.state === 'issued' && <SignForms {...props} />}
      <EndForms {...props} />
      <p class="soft">
        条件按公告规定的日期复核{' '}
        <ClauseTag clause={props.state.campaign.track === 'open' ? '四(二)1' : '四(一)'} />，
        {outcomeLabel('proposed')}人员公示期满、异议已答复后签订合同 <ClauseTag clause="四(二)3" />。
      </p>
    </>
  );
}
