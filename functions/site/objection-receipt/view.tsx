import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { AttachForm } from '../objection-documents/attach-form.tsx';
import type { ObjectionReceipt } from './receipt.ts';

type Props = { readonly site: SiteContext; readonly receipt: ObjectionReceipt };

/** The receipt of an objection: number and code, to be kept; the only place where the code can be read. */
export const ObjectionReceiptPage = ({ site, receipt }: Props) => (
  <SiteFrame site={site} title="异议已提交" section="notices" scripts={['/assets/print.js']}>
    <h1>异议已提交</h1>
    <p>请现在把下面两项抄下来、截图或打印。查询答复时要用，查询码以后不再显示。</p>
    <dl class="receipt-number">
      <dt>异议编号</dt>
      <dd class="code">{groupCode(receipt.number)}</dd>
      <dt>查询码</dt>
      <dd class="code">{groupCode(receipt.code)}</dd>
    </dl>
    <Facts
      facts={[
        ['针对的公示', receipt.title],
        ['提交时间', formatDateTime(receipt.filedAt)],
        [
          '答复期限',
          `${formatDate(receipt.dueOn)}${receipt.dueProvisional ? '（节假日安排公布前暂按周一至周五推算）' : ''}`,
        ],
      ]}
    />
    <p class="buttons">
      <button class="button second" type="button" data-print hidden>
        打印本页
      </button>
      <a class="button" href="/objections">
        查询异议
      </a>
    </p>
    <AttachForm number={receipt.number} code={receipt.code} />
    <p>异议答复之前，相关岗位不签订合同。</p>
    <p class="soft no-print">在提交用的这个浏览器里，一小时内可以再次打开本页。</p>
  </SiteFrame>
);
