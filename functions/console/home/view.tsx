import type { OpenCount } from '../../../shared/domain/audit/worklist.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { Counts } from '../campaign/counts.ts';
import { standing } from '../campaign/standing.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { menuOf, type Waiting } from '../frame/menu.ts';
import { QUOTA_PATH } from '../quota/paths.ts';
import { AuditCard } from './audit-card.tsx';

export type CampaignCard = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly counts: Counts;
  readonly waiting: Waiting;
};

export type HomeProps = {
  readonly campaigns: readonly CampaignCard[];
  readonly roles: readonly Role[];
  readonly mayCreate: boolean;
  /** Findings that wait, for whoever may read them. */
  readonly audit?: OpenCount;
  readonly now: Instant;
};

/** All campaigns, newest first, each with what waits for this person. */
export function Home({ campaigns, roles, mayCreate, audit, now }: HomeProps) {
  return (
    <>
      <h1>全部招聘</h1>
      {mayCreate && (
        <p class="buttons">
          <a class="button" href="/console/campaigns/new">
            新建公开招聘
          </a>{' '}
          <a class="button second" href="/console/campaigns/new/internal">
            新建择优选聘
          </a>
        </p>
      )}
      {may(roles, 'quota.read') && (
        <p>
          <a class="linklike" href={QUOTA_PATH}>
            核定数额
          </a>{' '}
          {may(roles, 'contracts.read') && (
            <a class="linklike" href="/console/contract-template">
              合同模板
            </a>
          )}
        </p>
      )}
      {may(roles, 'outcomes.read') && campaigns.length > 0 && (
        <p>
          <a class="linklike" href="/console/figures">
            全县统计
          </a>
        </p>
      )}
      {audit !== undefined && <AuditCard audit={audit} />}
      {campaigns.length === 0 && <p class="table-empty">还没有招聘。经办人员新建之后，会列在这里。</p>}
      <ul class="cards">
        {campaigns.map((card) => (
          <Card key={card.campaign.code} card={card} roles={roles} now={now} />
        ))}
      </ul>
      {campaigns.length > 0 && <DownloadLink href="/console/campaigns.xlsx">下载招聘一览</DownloadLink>}
    </>
  );
}

type CardProps = Pick<HomeProps, 'roles' | 'now'> & { readonly card: CampaignCard };

function Card({ card, roles, now }: CardProps) {
  const { campaign, progress, counts, waiting } = card;
  const todo = menuOf(campaign.track).filter(
    ({ key, action }) => (waiting[key] ?? 0) > 0 && may(roles, action),
  );
  return (
    <li class={progress.status === 'draft' ? 'past' : undefined}>
      <h2>
        <a href={campaignPath(campaign.code)}>{campaign.title}</a>
      </h2>
      <p>
        <span class={progress.status === 'draft' ? 'tag past' : 'tag now'}>
          {standing(progress, campaign, now)}
        </span>{' '}
        <span class="soft">
          报名截止 {formatDateTime(Date.parse(campaign.registration.closes))}，共收到报名{' '}
          {counts.applications} 份
        </span>
      </p>
      {todo.length > 0 && (
        <p>
          待办：
          {todo.map(({ key, label, path }) => (
            <a key={key} class="linklike todo" href={campaignPath(campaign.code, path)}>
              {label} {waiting[key]} 项
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
