import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { CampaignCorrection } from '../../../shared/domain/model/correction.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import { CorrectionList } from '../../../shared/web/correction-list.tsx';
import { Countdown } from '../../../shared/web/countdown.tsx';
import { registrationState } from '../../../shared/web/registration-state.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { Timeline } from '../../../shared/web/timeline.tsx';
import { CampaignNotices } from '../published-notices/campaign-notices.tsx';
import { stageSteps } from '../stage-steps.ts';
import { BeforeYouStart } from './before-you-start.tsx';
import { Conditions } from './conditions.tsx';
import { InternalConditions } from './internal-conditions.tsx';
import { InternalRankingRules } from './internal-ranking-rules.tsx';
import { Posts } from './posts.tsx';
import { RankingRules } from './ranking-rules.tsx';

type Props = { readonly site: SiteContext; readonly record: CampaignRecord };
type CampaignPageProps = Props & {
  readonly notices: readonly NoticeSummary[];
  readonly corrections: readonly CampaignCorrection[];
};

/** The announcement: only what the plan and this campaign's settings say, with the clause of every condition. */
export function CampaignPage({ site, record, notices, corrections }: CampaignPageProps) {
  const { campaign } = record;
  return (
    <SiteFrame site={site} title={campaign.title} section="campaigns" scripts={['/assets/countdown.js']}>
      <h1>{campaign.title}</h1>
      {corrections.length > 0 && (
        <p class="inset">
          本公告有 {corrections.length} 次文字更正，最近一次在 {formatDateTime(corrections.at(-1)?.at ?? 0)}，
          <a href="#corrections">查看更正内容</a>。
        </p>
      )}
      <Registration site={site} record={record} />
      <Posts campaign={campaign} opening={record.opening} />
      {campaign.track === 'open' ? (
        <Conditions campaign={campaign} />
      ) : (
        <InternalConditions campaign={campaign} />
      )}
      <BeforeYouStart />
      <section>
        <h2>{campaign.track === 'open' ? '招聘' : '选聘'}程序和时间</h2>
        <p>
          按以下{campaign.track === 'open' ? '八' : '六'}
          个环节依次进行，前一环节结束后才进入下一环节。报名之后各环节的日期确定后显示在这里。
        </p>
        <Timeline steps={stageSteps(record, site.now)} />
      </section>
      <CampaignNotices notices={notices} />
      {campaign.track === 'open' ? (
        <RankingRules campaign={campaign} />
      ) : (
        <InternalRankingRules campaign={campaign} />
      )}
      <CorrectionList corrections={corrections} />
      <Registration site={site} record={record} again />
    </SiteFrame>
  );
}

type RegistrationProps = Props & { readonly again?: boolean };

/** When one may apply, how long is left, and the way in; once above all and once below. */
function Registration({ site, record: { campaign }, again = false }: RegistrationProps) {
  const state = registrationState(campaign, site.now);
  const opens = formatDateTime(Date.parse(campaign.registration.opens));
  const closes = formatDateTime(Date.parse(campaign.registration.closes));
  return (
    <section class="panel no-print">
      {!again && (
        <p>
          报名时间：{opens} 至 {closes}（到点即止）
        </p>
      )}
      {state === 'upcoming' && <p>报名还没有开始。{opens} 起可以在这里报名。</p>}
      {state === 'closed' && (
        <p>
          报名已于 {closes} 结束。已经报名的，请到<a href="/status">报名查询</a>查看进展。
        </p>
      )}
      {state === 'open' && (
        <>
          <p>
            距报名截止还有 <Countdown campaign={campaign} now={site.now} />
          </p>
          <p>
            <a class="button" href={`/campaigns/${campaign.code}/apply`}>
              开始报名
            </a>
          </p>
          <p class="soft">
            已经提交过？请到 <a href="/status">报名查询</a>，报名截止前可以更正。每人限报一个岗位。
          </p>
        </>
      )}
    </section>
  );
}
