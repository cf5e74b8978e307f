import { APPEAL_LABELS } from '../../../shared/domain/appeals/labels.ts';
import { appealLastDay } from '../../../shared/domain/appeals/period.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { publicityOf } from './publicity.ts';
import { type AppealRow, isSettled } from './rows.ts';

type Props = { readonly state: CampaignState; readonly appeals: readonly AppealRow[] };

/** All appeals of a campaign, and until when they may be filed. */
export function AppealsView({ state, appeals }: Props) {
  const here = campaignPath(state.campaign.code, '/appeals');
  const last = appealLastDay(publicityOf(state));
  return (
    <>
      <h1>申诉</h1>
      <p>
        资格审查未通过的人员可以申诉一次，由作出审查结论以外的另一位工作人员答复。
        {last === undefined ? '申诉期限：下一环节开始之前。' : `申诉期限到 ${formatDate(last.date)} 为止。`}
        没有答复的申诉使资格审查环节不能结束。
      </p>
      <DataTable
        caption={`申诉 ${appeals.length} 件，待答复的在前`}
        rows={appeals}
        rowKey={({ number }) => number}
        empty="还没有人申诉。审查结果公布后提出的申诉会列在这里。"
        columns={[
          {
            title: '报名号',
            heads: true,
            cell: ({ number }) => (
              <a class="linklike code" href={`${here}/${number}`}>
                {number}
              </a>
            ),
          },
          { title: '姓名', cell: ({ name }) => name },
          { title: '岗位', cell: ({ position }) => `${position} ${officeOf(state, position)}` },
          {
            title: '状态',
            cell: (row) => <span class={isSettled(row) ? 'tag past' : 'tag now'}>{stateText(row)}</span>,
          },
          { title: '提交时间', cell: ({ filedAt }) => <span class="nums">{formatDateTime(filedAt)}</span> },
          { title: '审查人', cell: ({ reviewedBy }) => reviewedBy ?? '' },
          { title: '答复人', cell: ({ decidedBy }) => decidedBy ?? '' },
        ]}
      />
      <p>
        <a class="linklike" href={`${here}.xlsx`}>
          下载申诉登记表（.xlsx）
        </a>
      </p>
    </>
  );
}

/** What a list says of an appeal. */
export const stateText = (row: AppealRow): string => {
  if (row.state !== 'filed') return APPEAL_LABELS[row.state];
  return row.withdrew ? '本人已退出' : '待答复';
};
