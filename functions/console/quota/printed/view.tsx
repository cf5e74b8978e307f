import { formatDate, localDate } from '../../../../shared/domain/calendar/format.ts';
import type { QuotaStatement } from '../../../../shared/domain/model/quota.ts';
import { QUOTA_BASIS, quotaClause } from '../../../../shared/domain/quota/clauses.ts';
import { QUOTA_EVENT_LABELS, quotaStateLabel } from '../../../../shared/domain/quota/labels.ts';
import { leastNumber, quotaRules } from '../../../../shared/domain/quota/least-number.ts';
import { DataTable } from '../../../../shared/web/data-table.tsx';
import { OfficesTable } from '../overview/offices-table.tsx';
import { QUOTA_PATH } from '../paths.ts';

type PrintedProps = { readonly statement: QuotaStatement; readonly countyName: string };

/** The statement for review and filing as the document that goes up (逐级上报审核备案); printed after GB/T 9704—2012. */
export function PrintedStatement({ statement, countyName }: PrintedProps) {
  const { offices, total, split, reason, log, state } = statement;
  const { least } = leastNumber(offices);
  const signed = log.findLast(({ event }) => event === 'submit') ?? log.at(-1);
  const decisions = log.filter(({ event }) => event === 'approve' || event === 'file' || event === 'return');
  return (
    <>
      <p class="no-print">
        <a class="linklike" href={QUOTA_PATH}>
          返回核定数额
        </a>
        <span class="soft"> 用浏览器的打印功能打印本页。现在的状态是：{quotaStateLabel(state)}。</span>
      </p>
      <article class="notice">
        <h1>{countyName}司法局关于核定司法协理员数额的报告</h1>
        <p class="addressee">临汾市司法局：</p>
        <p>
          根据《临汾市开展司法协理员制度试点工作实施方案》（临政办函〔2024〕12号），“{QUOTA_BASIS.text}
          ”经测算，{countyName}共有司法所{offices.length}个，司法协理员最低应核定{least}名，拟核定{total}名。
        </p>
        {reason !== '' && <p>多于最低数额的理由：{reason}</p>}
        {quotaRules.map((rule) => (
          <p key={rule.id}>
            {quotaClause(rule.id).text}：{rule.working(offices)}。
          </p>
        ))}
        <OfficesTable caption="各司法所人员和拟分配数额" offices={offices} split={split} />
        <p>以上数额，请予审核备案。</p>
        <p class="sign">
          {countyName}司法局
          <br />
          {signed === undefined ? '' : formatDate(localDate(signed.at))}
        </p>
        {decisions.length > 0 && (
          <DataTable
            caption="审核备案情况"
            rows={decisions.map((entry, index) => ({ ...entry, place: index }))}
            rowKey={({ place }) => String(place)}
            empty=""
            columns={[
              { title: '日期', cell: ({ at }) => formatDate(localDate(at)) },
              { title: '事项', heads: true, cell: ({ event }) => QUOTA_EVENT_LABELS[event] },
              { title: '办理人', cell: ({ by }) => by },
              { title: '理由', cell: ({ reason: why }) => why ?? '' },
            ]}
          />
        )}
      </article>
    </>
  );
}
