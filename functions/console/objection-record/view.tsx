import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { NoticePerson } from '../../../shared/domain/model/notice.ts';
import type { ObjectorContact } from '../../../shared/domain/model/objection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import { readNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { isOverdue } from '../../../shared/domain/objections/due.ts';
import { OBJECTION_LABELS } from '../../../shared/domain/objections/labels.ts';
import { isOpen } from '../../../shared/domain/objections/moves.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { StopNote } from '../frame/notes.tsx';
import { REVEALED_NOTE } from '../reveals/reveal.ts';
import { AnswerEntry } from './answer-form.tsx';
import { Evidence } from './evidence.tsx';
import type { ObjectionFile } from './record.ts';
import type { AnswerForm } from './schema.ts';

export type ObjectionViewProps = {
  readonly state: CampaignState;
  readonly file: ObjectionFile;
  /** Whom upholding may strike. */
  readonly listed: readonly NoticePerson[];
  readonly now: Instant;
  readonly csrf: string;
  readonly mayAnswer: boolean;
  readonly mayReveal: boolean;
  /** Whether this officer decided the review of the person concerned. */
  readonly recused: boolean;
  readonly contact?: ObjectorContact;
  readonly refusal?: KnownRefusal;
  readonly typed?: AnswerForm;
  readonly done: boolean;
};

/** One objection: what it says, whom it is about, until when, and its answer or the form for it. */
export function ObjectionView(props: ObjectionViewProps) {
  const { state, file, now, refusal, done } = props;
  const { objection, dossier } = file;
  const overdue = isOpen(objection) && isOverdue(objection.dueOn, now);
  return (
    <>
      <h1>
        异议 <span class="code">{objection.number}</span>
      </h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done && <p class="done-note">答复已保存，异议人凭查询码可以看到。</p>}
      <Facts
        facts={[
          ['状态', isOpen(objection) ? '待答复' : OBJECTION_LABELS[objection.state]],
          [
            '答复期限',
            <span class={overdue ? 'red' : undefined}>
              {formatDate(objection.dueOn)}
              {overdue && '，已逾期'}
            </span>,
          ],
          ['针对的公告', <a href={`/notices/${objection.notice}`}>{noticeLabel(objection.notice)}</a>],
          ['提出时间', formatDateTime(objection.filedAt)],
          ['针对人员', concernsText(state, file)],
          ['资格审查', dossier?.review === undefined ? '无' : `由 ${dossier.review.by} 作出`],
          ['异议人', <Objector {...props} />],
        ]}
      />
      <h2>事实和理由</h2>
      <p class="as-typed">{objection.text}</p>
      <Evidence campaign={state.campaign.code} file={file} />
      <Answered {...props} />
      <AnswerEntry {...props} />
      <p>
        <a class="linklike" href={campaignPath(state.campaign.code, '/objections')}>
          返回异议列表
        </a>
      </p>
    </>
  );
}

const noticeLabel = (id: string): string => {
  const kind = readNoticeId(id)?.kind;
  return kind === undefined ? id : NOTICE_RULES[kind].label;
};

const concernsText = (state: CampaignState, { objection, dossier }: ObjectionFile): string => {
  if (objection.concerns === undefined) return '没有指定人员';
  const office = officeOf(state, objection.position ?? '');
  return `${dossier?.application.name ?? ''}（${objection.position} ${office}，报名号 ${objection.concerns}）`;
};

function Objector({ file: { objection }, contact, mayReveal }: ObjectionViewProps) {
  if (contact !== undefined)
    return (
      <>
        {[contact.name || '不署名', contact.phone || '没有留电话'].join('，')}{' '}
        <span class="soft small">{REVEALED_NOTE}</span>
      </>
    );
  const known = objection.named ? '署名' : '不署名';
  if (objection.contact === undefined || !mayReveal) return <>{known}</>;
  return (
    <>
      {known}{' '}
      <a class="linklike" href="?reveal=yes">
        显示姓名和电话（会留下记录）
      </a>
    </>
  );
}

function Answered({ file: { objection } }: ObjectionViewProps) {
  const { answer, withdrawnAt } = objection;
  if (withdrawnAt !== undefined) return <p>异议人已于 {formatDateTime(withdrawnAt)} 撤回。</p>;
  if (answer === undefined) return null;
  return (
    <div class={answer.decision === 'upheld' ? 'inset warn' : 'inset'}>
      <p>
        <strong>{OBJECTION_LABELS[answer.decision]}</strong>，{answer.by} 于 {formatDateTime(answer.at)} 答复
      </p>
      <p class="as-typed">{answer.reason}</p>
      {answer.follows !== undefined && <p class="as-typed">处理：{answer.follows}</p>}
      {answer.struck !== undefined && (
        <p>
          报名号 <span class="code">{answer.struck}</span> 已取消拟聘用资格，补充公示已同时发布。
        </p>
      )}
    </div>
  );
}
