import { campaignPath, type OpenState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';

/** The page of a campaign whose interview marks are imported: why there are no panels, and where to go. */
export const unusedPage = (state: OpenState): Page => ({
  title: '考官组与抽签',
  menu: campaignMenu(state, 'panels'),
  body: (
    <>
      <h1>考官组与抽签</h1>
      <p class="table-empty">
        本次招聘的方案没有规定面试考官人数，不设考官组；面试成绩由考务人员在
        <a href={campaignPath(state.campaign.code, '/scores/interview')}>面试成绩</a>页导入。
      </p>
    </>
  ),
});
