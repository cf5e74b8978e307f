import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { IDENTITY_DOCUMENT_LABELS } from '../../../shared/domain/codes/labels.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { consentFact } from '../../../shared/web/form/consent-fact.ts';
import { groupCode } from '../../../shared/web/group-code.ts';
import { RefusalNote } from '../../../shared/web/refusal-note.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { Timeline } from '../../../shared/web/timeline.tsx';
import { OwnDataSection } from '../own-data/section.tsx';
import { PostChoiceSection } from '../post-choice/view.tsx';
import { ProofSection } from '../proof/section.tsx';
import { CampaignNotices } from '../published-notices/campaign-notices.tsx';
import { ScoreReviewSection } from '../score-review/section.tsx';
import { TicketSection } from '../ticket/section.tsx';
import { AppealResult } from './appeal-result.tsx';
import { ContractOffer } from './contract-offer.tsx';
import type { StatusFound } from './find-status.ts';
import { Inbox } from './inbox.tsx';
import { InterviewPlace } from './interview-slot.tsx';
import { OwedList } from './owed-list.tsx';
import { OwnActionForms } from './own-actions.tsx';
import { PublishedResults } from './published-results.tsx';
import { ReleasedResults } from './released-results.tsx';
import { ReviewResult } from './review-result.tsx';
import { ScreeningResult } from './screening-result.tsx';
import { Timetable } from './timetable.tsx';
import { Ways } from './ways.tsx';

/** Which version this is, once it was corrected. */
const correctedFact = ({ version, correctedAt }: StatusFound): readonly [string, string][] =>
  correctedAt === undefined ? [] : [['更正', `第 ${version} 版，${formatDateTime(correctedAt)}`]];

/** How often a new query code was given, and the last time. */
const reissuedFact = ({ codeReissues = [] }: StatusFound): readonly [string, string][] => {
  const last = codeReissues.at(-1);
  if (last === undefined) return [];
  const document = IDENTITY_DOCUMENT_LABELS[last.document];
  return [
    ['查询码补发', `${codeReissues.length} 次，最近一次 ${formatDateTime(last.at)}，当面查验${document}`],
  ];
};

type Props = {
  readonly site: SiteContext;
  readonly status: StatusFound;
  /** As typed: whatever one does from here asks for it again. */
  readonly code: string;
  /** Why something done from this page was refused. */
  readonly refusal?: { readonly title: string; readonly detail: string; readonly action: string };
};

/** What became of one application: where it stands, what comes next, the stages, and every reason with its clause. */
export function StatusPage({ site, status, code, refusal }: Props) {
  const { advice } = status;
  return (
    <SiteFrame site={site} title="报名进展" section="status">
      {refusal !== undefined && <RefusalNote {...refusal} />}
      <h1>报名进展</h1>
      <div class="panel">
        <h2>{advice.standing}</h2>
        <p>
          <strong>下一步：</strong>
          {advice.next}
        </p>
        <p>
          <strong>您需要做的：</strong>
          {advice.toDo}
        </p>
        <OwedList owed={status.owed} />
      </div>
      <Facts
        facts={[
          ['报名号', <span class="code">{groupCode(status.number)}</span>],
          ['姓名', status.maskedName],
          ['报考岗位', `${status.position.code} ${status.position.office}`],
          ['提交时间', formatDateTime(status.submittedAt)],
          ...correctedFact(status),
          ...consentFact(status.consent),
          ...reissuedFact(status),
          ['招聘公告', <a href={`/campaigns/${status.campaign}`}>{status.title}</a>],
        ]}
      />
      <ContractOffer contract={status.contract} office={status.position.office} />
      <PostChoiceSection status={status} code={code} />
      <TicketSection status={status} code={code} />
      <Inbox inbox={status.inbox} />
      <h2>进行到哪一步</h2>
      <Timeline steps={status.steps} />
      <InterviewPlace interview={status.interview} />
      <PublishedResults results={status.results} />
      <ReleasedResults status={status} />
      <ScoreReviewSection reviews={status.scoreReviews} number={status.number} code={code} />
      <ReviewResult review={status.review} />
      <AppealResult appeal={status.appeal} />
      <OwnActionForms status={status} code={code} />
      <ScreeningResult screening={status.screening} decided={status.review !== undefined} />
      <CampaignNotices notices={status.notices} />
      <ProofSection status={status} code={code} />
      <OwnDataSection number={status.number} code={code} />
      <Timetable timetable={status.timetable} />
      <Ways ways={status.ways} />
      <p>
        <a class="linklike" href="/status">
          查询另一个报名
        </a>
      </p>
    </SiteFrame>
  );
}
