import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { Terms } from '../campaign/terms.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';

/** The last look at a campaign before the public sees it. */
export function PublishView({ campaign, csrf }: { readonly campaign: Campaign; readonly csrf: string }) {
  return (
    <>
      <h1>核对并发布</h1>
      <p class="inset warn">
        发布以后，公众立即可以看到《{campaign.title}
        》，以下内容不能再修改。有误的，请不要发布，重新建一个草稿。
      </p>
      <Terms campaign={campaign} />
      <form method="post" action={campaignPath(campaign.code, '/publish')}>
        <Csrf token={csrf} />
        <p class="buttons">
          <button class="button" type="submit">
            确认无误，发布公告
          </button>
          <a class="linklike" href={campaignPath(campaign.code)}>
            先不发布
          </a>
        </p>
      </form>
    </>
  );
}
