import { APPEAL_LABELS } from '../../../shared/domain/appeals/labels.ts';
import { isOpenAppeal } from '../../../shared/domain/appeals/moves.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { clauseText, isClauseId } from '../../../shared/domain/clauses.ts';
import type { AppealEvent } from '../../../shared/domain/model/appeal.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { StopNote } from '../frame/notes.tsx';
import { Findings } from '../review-record/findings.tsx';
import { AppealEntry } from './answer-form.tsx';
import type { AppealFile } from './record.ts';
import type { AppealAnswerForm } from './schema.ts';

export type AppealViewProps = {
  readonly state: CampaignState;
  readonly file: AppealFile;
  readonly csrf: string;
  readonly mayAnswer: boolean;
  /** Whether the decision it is against is this account's own. */
  readonly own: boolean;
  readonly refusal?: KnownRefusal;
  readonly typed?: AppealAnswerForm;
  readonly done: boolean;
};

/** One appeal: what was decided and why, what is said against it, and its answer or the form for it. */
export function AppealView(props: AppealViewProps) {
  const { state, file, refusal, done } = props;
  const { appeal, dossier } = file;
  const { application, review, screening } = dossier;
  return (
    <>
      <h1>
        申诉：{application.name} <span class="code">{appeal.number}</span>
      </h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done && <p class="done-note">答复已保存，申请人凭查询码可以看到。</p>}
      <Facts
        facts={[
          ['状态', isOpenAppeal(appeal) ? '待答复' : APPEAL_LABELS[appeal.state]],
          ['提交时间', formatDateTime(appeal.filedAt)],
          ['岗位', `${application.position} ${officeOf(state, application.position)}`],
          ['原结论', `不通过，${appeal.against.by} 于 ${formatDateTime(appeal.against.at)} 作出`],
        ]}
      />
      <h2>事实和理由</h2>
      <p class="as-typed">{appeal.text}</p>
      <h2>原结论的依据</h2>
      {review !== undefined && review.reason !== '' && <p class="as-typed">理由：{review.reason}</p>}
      <ul>
        {appeal.against.rules.filter(isClauseId).map((rule) => (
          <li key={rule}>
            {clauseText(rule).text} <ClauseTag clause={clauseText(rule).clause} />
          </li>
        ))}
      </ul>
      <h2>系统核对</h2>
      <Findings findings={screening?.findings} />
      <p>
        <a class="linklike" href={campaignPath(state.campaign.code, `/review/${appeal.number}`)}>
          查看报名信息和材料
        </a>
      </p>
      <Answered file={file} />
      <AppealEntry {...props} />
      <AppealLog file={file} />
      <p>
        <a class="linklike" href={campaignPath(state.campaign.code, '/appeals')}>
          返回申诉列表
        </a>
      </p>
    </>
  );
}

function Answered({ file: { appeal } }: Pick<AppealViewProps, 'file'>) {
  const { answer } = appeal;
  if (answer === undefined) return null;
  return (
    <div class="inset">
      <p>
        <strong>{APPEAL_LABELS[appeal.state]}</strong>，{answer.by} 于 {formatDateTime(answer.at)} 答复
      </p>
      <p class="as-typed">{answer.reason}</p>
      {appeal.state === 'upheld' && (
        <p>资格审查按通过办理；系统核对的不符合项经工作人员重新认定，不再作为依据。</p>
      )}
    </div>
  );
}

const EVENTS: Readonly<Record<AppealEvent, string>> = {
  file: '提交申诉',
  uphold: '认定成立',
  reject: '认定不成立',
};

const AppealLog = ({ file: { appeal } }: Pick<AppealViewProps, 'file'>) => (
  <>
    <h2>办理记录</h2>
    <ul>
      {appeal.log.map(({ event, at, by }) => (
        <li key={event}>
          {formatDateTime(at)}，{by}：{EVENTS[event]}
        </li>
      ))}
    </ul>
  </>
);
