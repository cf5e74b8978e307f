import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { Countdown } from '../../../shared/web/countdown.tsx';
import { registrationState } from '../../../shared/web/registration-state.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';

type Props = { readonly site: SiteContext; readonly campaigns: readonly Campaign[] };

const GROUPS = [
  { state: 'open', heading: '正在报名' },
  { state: 'upcoming', heading: '即将开始' },
  { state: 'closed', heading: '报名已结束' },
] as const;

/** The county's campaigns: open now, upcoming, ended. A list without any says why. */
export function CampaignsPage({ site, campaigns }: Props) {
  const groups = GROUPS.map((group) => ({
    ...group,
    campaigns: campaigns.filter((campaign) => registrationState(campaign, site.now) === group.state),
  })).filter((group) => group.state === 'open' || group.campaigns.length > 0);
  return (
    <SiteFrame site={site} title="招聘公告" section="campaigns" scripts={['/assets/countdown.js']}>
      <h1>招聘公告</h1>
      {groups.map((group) => (
        <section key={group.state}>
          <h2>{group.heading}</h2>
          {group.campaigns.length === 0 ? (
            <Nothing countyName={site.countyName} any={campaigns.length > 0} />
          ) : (
            <ul class="cards">
              {group.campaigns.map((campaign) => (
                <Card key={campaign.code} campaign={campaign} now={site.now} state={group.state} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </SiteFrame>
  );
}

const Nothing = ({ countyName, any }: { readonly countyName: string; readonly any: boolean }) => (
  <p class="table-empty">
    {any ? '现在没有正在报名的招聘。' : `${countyName}司法局还没有发布招聘公告。`}
    公告发布后会列在这里，请留意。
  </p>
);

type CardProps = { readonly campaign: Campaign; readonly now: number; readonly state: string };

function Card({ campaign, now, state }: CardProps) {
  const places = campaign.positions.reduce((sum, position) => sum + position.headcount, 0);
  const { opens, closes } = campaign.registration;
  return (
    <li class={state === 'closed' ? 'past' : undefined}>
      <h3>
        <a href={`/campaigns/${campaign.code}`}>{campaign.title}</a>
      </h3>
      <p>
        {campaign.positions.filter(({ headcount }) => headcount > 0).length} 个岗位，共招聘 {places} 人。
      </p>
      <p>
        报名时间：{formatDateTime(Date.parse(opens))} 至 {formatDateTime(Date.parse(closes))}
      </p>
      {state === 'open' && (
        <p>
          距报名截止还有 <Countdown campaign={campaign} now={now} />
        </p>
      )}
    </li>
  );
}
