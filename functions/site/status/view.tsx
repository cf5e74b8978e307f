import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { Timeline } from '../../../shared/web/timeline.tsx';
import { CampaignNotices } from '../published-notices/campaign-notices.tsx';
import { ScoreReviewSection } from '../score-review/section.tsx';
import type { StatusFound } from './find-status.ts';
import { PublishedResults } from './published-results.tsx';
import { ReleasedResults } from './released-results.tsx';
import { ReviewResult } from './review-result.tsx';
import { ScreeningResult } from './screening-result.tsx';

type Props = {
  readonly site: SiteContext;
  readonly status: StatusFound;
  /** As typed: whatever one does from here asks for it again. */
  readonly code: string;
};

/** What became of one application: where it stands, what comes next, the stages, and every reason with its clause. */
export function StatusPage({ site, status, code }: Props) {
  const { advice } = status;
  return (
    <SiteFrame site={site} title="报名进展" section="status">
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
      </div>
      <Facts
        facts={[
          ['报名号', <span class="code">{groupCode(status.number)}</span>],
          ['姓名', status.maskedName],
          ['报考岗位', `${status.position.code} ${status.position.office}`],
          ['提交时间', formatDateTime(status.submittedAt)],
          ['招聘公告', <a href={`/campaigns/${status.campaign}`}>{status.title}</a>],
        ]}
      />
      <h2>进行到哪一步</h2>
      <Timeline steps={status.steps} />
      <PublishedResults results={status.results} />
      <ReleasedResults status={status} />
      <ScoreReviewSection reviews={status.scoreReviews} number={status.number} code={code} />
      <ReviewResult review={status.review} />
      <ScreeningResult screening={status.screening} decided={status.review !== undefined} />
      <CampaignNotices notices={status.notices} />
      <h2>有疑问怎么办</h2>
      <p>
        软件只核对能够计算的条件，不代替人作决定。对审查结果或成绩有疑问，可以带身份证和报名号向
        {site.countyName}
        司法局询问，由工作人员复核；也可以向纪检监察机关反映。
      </p>
      <p>
        <a class="linklike" href="/status">
          查询另一个报名
        </a>
      </p>
    </SiteFrame>
  );
}
