import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import { OBJECTION_LABELS } from '../../../shared/domain/objections/labels.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { SupplementList } from '../../../shared/web/supplement-list.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';
import { PendingSupplement } from './pending-supplement.tsx';
import type { ListedObjection } from './rows.ts';

export type ObjectionsViewProps = {
  readonly state: CampaignState;
  readonly objections: readonly ListedObjection[];
  /** What a supplement would say now; undefined when what is published is up to date. */
  readonly pending?: NoticeSupplement;
  readonly mayPublish: boolean;
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
  readonly done: string;
};

/** All objections of a campaign with their due days, and the supplements to its notice. */
export function ObjectionsView(props: ObjectionsViewProps) {
  const { state, objections, refusal, done } = props;
  const here = campaignPath(state.campaign.code, '/objections');
  const names = namesOf(state);
  return (
    <>
      <h1>异议与补充公示</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done === 'supplement' && <p class="done-note">补充公示已发布，公众立即可见。</p>}
      <DataTable
        caption={`异议 ${objections.length} 件，逾期的在前`}
        rows={objections}
        rowKey={({ number }) => number}
        empty="还没有人提出异议。公示期内提出的异议会列在这里。"
        columns={[
          {
            title: '编号',
            heads: true,
            cell: ({ number }) => (
              <a class="linklike code" href={`${here}/${number}`}>
                {number}
              </a>
            ),
          },
          { title: '状态', cell: (row) => <StateTag row={row} /> },
          { title: '答复期限', cell: ({ dueOn }) => formatDate(dueOn) },
          { title: '提出时间', cell: ({ filedAt }) => formatDateTime(filedAt) },
          {
            title: '针对',
            cell: ({ concerns, position }) =>
              concerns === undefined
                ? '没有指定人员'
                : `${names[concerns] ?? concerns}，${position} ${officeOf(state, position ?? '')}`,
          },
          { title: '署名', cell: ({ named }) => (named ? '署名' : '不署名') },
        ]}
      />
      {objections.length > 0 && (
        <p>
          <a class="linklike" href={`${here}.xlsx`}>
            下载异议登记表（.xlsx）
          </a>
        </p>
      )}
      <PendingSupplement {...props} />
      <SupplementList supplements={state.noticed?.supplements ?? []} />
      {state.noticed !== undefined && (
        <DownloadLink href={campaignPath(state.campaign.code, '/notice/supplement.xlsx')}>
          下载补充公示
        </DownloadLink>
      )}
    </>
  );
}

function StateTag({ row: { state, overdue } }: { readonly row: ListedObjection }) {
  if (overdue) return <span class="tag fail">逾期未答复</span>;
  const style = state === 'filed' ? 'tag now' : 'tag past';
  return <span class={style}>{state === 'filed' ? '待答复' : OBJECTION_LABELS[state]}</span>;
}
