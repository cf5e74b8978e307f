import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { headcountOf, leftToOffer, type OfferFigures } from '../../../shared/domain/quota/may-offer.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { Terms } from '../campaign/terms.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import { QUOTA_PATH } from '../quota/paths.ts';

type PublishViewProps = {
  readonly campaign: Campaign;
  readonly csrf: string;
  readonly figures: OfferFigures;
  /** Why the filed number does not admit the campaign. */
  readonly refusal?: KnownRefusal;
};

/** The last look at a campaign before the public sees it. */
export function PublishView({ campaign, csrf, figures, refusal }: PublishViewProps) {
  return (
    <>
      <h1>核对并发布</h1>
      <p class="inset warn">
        发布以后，公众立即可以看到《{campaign.title}
        》，以下内容不能再修改，只有标题和司法所名称中的文字错误可以更正并公开。有误的，请不要发布，重新建一个草稿。
      </p>
      <Terms campaign={campaign} />
      <h2>数额</h2>
      {refusal === undefined ? (
        <p>
          备案 {figures.filed} 名，已聘 {figures.filled} 名，正在招聘 {figures.onOffer} 名，还可招聘{' '}
          {leftToOffer(figures)} 名；本次拟招 {headcountOf(campaign)} 名。
        </p>
      ) : (
        <StopNote refusal={refusal} />
      )}
      <p>
        <a class="linklike" href={QUOTA_PATH}>
          查看核定数额
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
