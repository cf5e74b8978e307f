import { auditRuleText } from '../../../shared/domain/audit/catalogue.ts';
import { SUBJECT_LABELS } from '../../../shared/domain/audit/labels.ts';
import { isAnswered } from '../../../shared/domain/audit/standing.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { AuditFinding, FindingEventName } from '../../../shared/domain/model/audit.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import { AUDIT_PATH } from '../audit/paths.ts';
import { DueText, SeverityTag, StateTag } from '../audit/tags.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { StopNote, TypedNote } from '../frame/notes.tsx';
import { ActForm } from './act-form.tsx';
import { FindingLog } from './log.tsx';
import { subjectPath } from './subject-path.ts';

export type FindingViewProps = {
  readonly finding: AuditFinding;
  readonly events: readonly FindingEventName[];
  readonly now: Instant;
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
  readonly typed?: string;
  readonly done: boolean;
};

/** One finding: what is stored and what was expected, the passage it rests on, what was said about it, and what the viewer may do. */
export function FindingView(props: FindingViewProps) {
  const { finding, events, now, refusal, typed, done } = props;
  const { title, clause } = auditRuleText(finding.rule);
  const row = { ...finding, answered: isAnswered(finding.log) };
  return (
    <>
      <h1>{title}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {refusal !== undefined && events.length === 0 && <TypedNote about="内容" text={typed} />}
      {done && refusal === undefined && <p class="done-note">已保存，记录在下面的办理记录中。</p>}
      <h2>事实</h2>
      <p class="as-typed">{finding.facts}</p>
      <Facts
        facts={[
          ['状态', <StateTag row={row} now={now} />],
          ['严重程度', <SeverityTag severity={finding.severity} />],
          ['答复期限（县司法局）', <DueText row={row} now={now} />],
          [SUBJECT_LABELS[finding.subject.kind], <SubjectLink finding={finding} />],
          ['招聘', <CampaignLink finding={finding} />],
          ['发现时间', formatDateTime(finding.foundAt)],
          ['编号', <span class="code">{finding.id}</span>],
        ]}
      />
      {finding.provisional && (
        <p class="soft">该年度的调休安排尚未公布，答复期限按周一至周五计算，为暂定；公布后以实际安排为准。</p>
      )}
      <h2>依据</h2>
      <div class="inset">
        <p>
          <ClauseTag clause={clause.clause} /> {clause.heading}
        </p>
        <p>{clause.text}</p>
      </div>
      <h2>办理记录</h2>
      <FindingLog finding={finding} />
      {events.length > 0 ? <ActForm {...props} /> : <Waiting finding={finding} />}
      <p>
        <a class="linklike" href={AUDIT_PATH}>
          返回审计发现列表
        </a>
      </p>
    </>
  );
}

function SubjectLink({ finding }: { readonly finding: AuditFinding }) {
  const path = subjectPath(finding);
  const name = <span class="code">{finding.subject.key}</span>;
  return path === undefined ? (
    name
  ) : (
    <a class="linklike" href={path}>
      {name}
    </a>
  );
}

function CampaignLink({ finding: { campaign } }: { readonly finding: AuditFinding }) {
  if (campaign === undefined) return <>不属于某一次招聘</>;
  return (
    <a class="linklike code" href={campaignPath(encodeURIComponent(campaign))}>
      {campaign}
    </a>
  );
}

const Waiting = ({ finding: { state } }: { readonly finding: AuditFinding }) => (
  <p class="table-empty">
    {state === 'open'
      ? '由县司法局经办人员答复，由纪检监察或者市司法局办结。'
      : '已经办结。需要重新办理的，由纪检监察或者市司法局提出。'}
  </p>
);
