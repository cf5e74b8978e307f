import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Host } from '../../../shared/domain/model/host.ts';
import { headcountOf, leftToOffer, type OfferFigures } from '../../../shared/domain/quota/may-offer.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { Terms } from '../campaign/terms.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import { NOT_COUNTED } from '../host/view.tsx';
import { QUOTA_PATH } from '../quota/paths.ts';

type PublishViewProps = {
  readonly campaign: Campaign;
  readonly csrf: string;
  readonly figures: OfferFigures;
  readonly host: Host | undefined;
  /** Why the filed number, or the report of a section, does not admit the campaign. */
  readonly refusal?: KnownRefusal;
};

/** The last look at a campaign before the public sees it. */
export function PublishView({ campaign, csrf, figures, host, refusal }: PublishViewProps) {
  return (
    <>
      <h1>核对并发布</h1>
      <p class="inset warn">
        发布以后，公众立即可以看到《{campaign.title}
        》，以下内容不能再修改，只有标题和司法所名称中的文字错误可以更正并公开。有误的，请不要发布，重新建一个草稿。
      </p>
      <Terms campaign={campaign} />
      <h2>{host === undefined ? '数额' : '科室招聘报备'}</h2>
      {refusal === undefined && host !== undefined && <p>省司法厅已备案。{NOT_COUNTED}</p>}
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {refusal === undefined && host === undefined && (
        <p>
          备案 {figures.filed} 名，已聘 {figures.filled} 名，正在招聘 {figures.onOffer} 名，还可招聘{' '}
          {leftToOffer(figures)} 名；本次拟招 {headcountOf(campaign)} 名。
        </p>
      )}
      <p>
        <a class="linklike" href={host === undefined ? QUOTA_PATH : campaignPath(campaign.code, '/host')}>
          {host === undefined ? '查看核定数额' : '查看科室招聘报备'}
        </a>
      </p>
      <form method="post" action={campaignPath(campaign.code, '/publish')}>
        <Csrf token={csrf} />
        <p class="buttons">
          {refusal === undefined && (
            <button class="button" type="submit">
              确认无误，发布公告
            </button>
          )}
          <a class="linklike" href={campaignPath(campaign.code)}>
            先不发布
          </a>
        </p>
      </form>
    </>
  );
}
