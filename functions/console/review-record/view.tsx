import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { REVIEW_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Review } from '../../../shared/domain/model/review.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { StopNote } from '../frame/notes.tsx';
import { FILTER_LABELS, type Filter } from '../review-queue/filters.ts';
import { ToldSection } from '../told/told-section.tsx';
import { DecisionForm } from './decision-form.tsx';
import { Findings } from './findings.tsx';
import { History } from './history.tsx';
import { Papers } from './papers.tsx';
import { PersonFacts } from './person-facts.tsx';
import type { ApplicationRecord } from './record.ts';
import type { ReviewForm } from './schema.ts';

export type RecordViewProps = {
  readonly campaign: Campaign;
  readonly record: ApplicationRecord;
  readonly pile: Filter;
  readonly beside: readonly WorksheetRow[];
  readonly csrf: string;
  readonly mayDecide: boolean;
  readonly mayReveal: boolean;
  readonly mayReissue: boolean;
  readonly stageOpen: boolean;
  readonly refusal?: KnownRefusal;
  readonly typed?: ReviewForm;
  readonly decided: string;
};

/** One application: worklist at the left, the findings beside the documents that prove them, the decision below. */
export function RecordView(props: RecordViewProps) {
  const { campaign, record, pile, mayReissue, refusal, decided, typed } = props;
  const { application, screening, review } = record.dossier;
  return (
    <>
      <p class="soft">
        <a href={`${campaignPath(campaign.code, '/review')}?filter=${pile}`}>{FILTER_LABELS[pile]}</a>
      </p>
      <h1>
        {application.name} <span class="code">{application.number}</span>
      </h1>
      {decided !== '' && <p class="done-note">报名号 {decided} 的审核决定已保存。这是下一份。</p>}
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {review !== undefined && <Decided review={review} />}
      {review !== undefined && typed !== undefined && <Unsaved typed={typed} />}
      <History campaign={campaign} dossier={record.dossier} />
      {mayReissue && (
        <p>
          <a class="linklike" href={campaignPath(campaign.code, `/review/${application.number}/code`)}>
            当面补发查询码
          </a>
        </p>
      )}
      <div class="three">
        <Beside {...props} />
        <div>
          <PersonFacts {...props} />
          <div class="split">
            <section>
              <h2>系统核对</h2>
              <Findings findings={screening?.findings} />
              {review === undefined && <DecisionForm {...props} />}
            </section>
            <section>
              <h2>材料</h2>
              <Papers campaign={campaign.code} number={application.number} papers={record.papers} />
            </section>
          </div>
          <ToldSection messages={record.messages} />
        </div>
      </div>
    </>
  );
}

const Decided = ({ review }: { readonly review: Review }) => (
  <div class="done-note">
    <p>
      <strong>审核结论：{REVIEW_LABELS[review.decision]}</strong>，{review.by} 于 {formatDateTime(review.at)}{' '}
      作出。
    </p>
    {review.reason !== '' && <p>理由：{review.reason}</p>}
  </div>
);

/** What the second of two reviewers had typed: kept in sight, so that nothing is lost. */
const Unsaved = ({ typed }: { readonly typed: ReviewForm }) => (
  <div class="panel">
    <p>
      {typed.decision === undefined
        ? '您没有选择结论。'
        : `您选择的是“${REVIEW_LABELS[typed.decision]}”，没有保存。`}
      {typed.reason !== '' && '您填写的理由保留在这里，可以复制：'}
    </p>
    {typed.reason !== '' && <p>{typed.reason}</p>}
  </div>
);

const Beside = ({ campaign, record, pile, beside }: RecordViewProps) => (
  <nav class="aside" aria-label="同组报名">
    <ul class="worklist">
      {beside.map(({ number, name, position }) => (
        <li key={number}>
          <a
            href={`${campaignPath(campaign.code, '/review')}/${number}?filter=${pile}`}
            aria-current={number === record.dossier.application.number ? 'page' : undefined}
          >
            {name}
            <span class="soft small"> 岗位 {position}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
