import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SMS_LABELS, SMS_STATES, type SmsState } from '../../../shared/domain/told/sms.ts';
import type { ToldRow } from '../../../shared/ports/message-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';
import { Pager } from '../frame/pager.tsx';
import { pageOf } from '../review-queue/filters.ts';
import { kindLabel, smsLabel } from './labels.ts';
import type { Counts } from './rows.ts';

export type ToldViewProps = {
  readonly state: CampaignState;
  readonly counts: Counts;
  readonly messages: readonly ToldRow[];
  /** What the list is narrowed to. */
  readonly asked: SmsState | undefined;
  readonly page: string;
};

/** Every message of a campaign, newest first, fifty to a page. */
export function ToldView({ state, counts, messages, asked, page }: ToldViewProps) {
  const shown = pageOf(messages, page);
  const here = campaignPath(state.campaign.code, '/messages');
  const names = namesOf(state);
  const narrow = asked === undefined ? '' : `sms=${asked}&`;
  return (
    <>
      <h1>消息</h1>
      <p>报名人在“报名查询”页都能看到这些消息（站内）；县里接通短信网关的，同时发短信。</p>
      <p>
        短信送不到的，站内消息不受影响。多次发送失败的列为“{SMS_LABELS.failed}”，请技术人员检查网关后重发。
      </p>
      <nav aria-label="筛选">
        <ul class="filters">
          <li>
            <a href={here} aria-current={asked === undefined ? 'page' : undefined}>
              全部（{counts.told}）
            </a>
          </li>
          {SMS_STATES.map((one) => (
            <li key={one}>
              <a href={`${here}?sms=${one}`} aria-current={asked === one ? 'page' : undefined}>
                {SMS_LABELS[one]}（{counts[one]}）
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={`共 ${messages.length} 条，第 ${shown.page} 页，共 ${shown.pages} 页`}
        rows={shown.rows}
        rowKey={({ id }) => id}
        empty="还没有消息。收到报名、环节有结果或者发布公告时，系统自动通知报名人，记录列在这里。"
        columns={[
          { title: '时间', cell: ({ at }) => formatDateTime(at) },
          {
            title: '报名号',
            heads: true,
            cell: ({ number }) => <span class="code">{number}</span>,
          },
          { title: '姓名', cell: ({ number }) => names[number] ?? '' },
          { title: '消息', cell: ({ kind }) => kindLabel(kind) },
          { title: '短信', cell: ({ sms }) => smsLabel(sms) },
        ]}
      />
      <Pager page={shown.page} pages={shown.pages} href={(to) => `${here}?${narrow}page=${to}`} />
      {counts.told > 0 && (
        <p>
          <a class="linklike" href={`${here}.xlsx`}>
            下载消息（Excel）
          </a>
        </p>
      )}
    </>
  );
}
