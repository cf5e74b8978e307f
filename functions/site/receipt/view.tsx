import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';

type Props = { readonly site: SiteContext; readonly campaign: Campaign; readonly receipt: Receipt };

/** The receipt: number and query code, to be kept; the only place where the query code can be read. */
export function ReceiptPage({ site, campaign, receipt }: Props) {
  return (
    <SiteFrame site={site} title="报名已提交" scripts={['/assets/print.js']}>
      <h1>报名已提交</h1>
      <p>请现在把下面两项抄下来、截图或打印。查询进展时要用，查询码以后不再显示。</p>
      <dl class="receipt-number">
        <dt>报名号</dt>
        <dd class="code">{groupCode(receipt.number)}</dd>
        <dt>查询码</dt>
        <dd class="code">{groupCode(receipt.code)}</dd>
      </dl>
      <Facts
        facts={[
          ['招聘公告', campaign.title],
          ['姓名', receipt.maskedName],
          ['提交时间', formatDateTime(receipt.submittedAt)],
        ]}
      />
      <p class="buttons">
        <button class="button second" type="button" data-print hidden>
          打印本页
        </button>
        <a class="button" href="/status">
          查询报名进展
        </a>
      </p>
      <h2>接下来</h2>
      <ol>
        <li>报名截止后进行资格审查，结果在报名查询里看。</li>
        <li>请保持手机畅通。查询码请勿告诉他人。</li>
      </ol>
      <p class="soft no-print">
        在提交用的这个浏览器里，24 小时内可以再次打开本页。多人共用手机的，请抄好后关闭浏览器。
      </p>
    </SiteFrame>
  );
}
