import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { HOST_CLAUSE } from '../../../shared/domain/host/clause.ts';
import { HOST_EVENT_LABELS, HOST_STATE_LABELS } from '../../../shared/domain/host/labels.ts';
import type { Host, HostFiling } from '../../../shared/domain/model/host.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';
import { AttachForm, MoveForms } from './forms.tsx';

export type HostViewProps = {
  readonly code: string;
  readonly host: Host;
  readonly filing: HostFiling;
  readonly roles: readonly Role[];
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
  readonly typedReason?: string;
  readonly done: string;
};

/** That posts of sections are outside the county's number; see shared/decisions/023. */
export const NOT_COUNTED =
  '方案第四条核定的数额按司法所的编制和人员计算，是司法所司法协理员的数额；科(股)室招聘经本级政府同意并逐级报备，不占用该数额。';

/** A campaign of a section: who approved it, how far the report has come, and what this person may do about it. */
export function HostView(props: HostViewProps) {
  const { code, host, filing, refusal, done } = props;
  const here = campaignPath(code, '/host');
  const { file } = filing;
  return (
    <>
      <h1>科室招聘报备</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done !== '' && refusal === undefined && (
        <p class="done-note">已办理。现在是：{HOST_STATE_LABELS[filing.state]}。</p>
      )}
      <p class="soft">
        <ClauseTag clause={HOST_CLAUSE.clause} /> {HOST_CLAUSE.text}
      </p>
      <Facts
        facts={[
          ['用人科(股)室', host.section],
          ['批准文号', host.approval],
          ['报备状态', HOST_STATE_LABELS[filing.state]],
          [
            '批准文件',
            file === undefined ? (
              '还没有上传'
            ) : (
              <>
                <a class="linklike" href={`${here}/approval`}>
                  {file.name}
                </a>
                （{Math.ceil(file.size / 1024)} KB，{formatDateTime(file.at)} 上传，SHA-256：
                <span class="code">{file.sha256}</span>）
              </>
            ),
          ],
        ]}
      />
      <p>{NOT_COUNTED}</p>
      <AttachForm {...props} />
      <MoveForms {...props} />
      <h2>办理记录</h2>
      <DataTable
        caption="按时间先后"
        rows={filing.log.map((entry, index) => ({ ...entry, place: index + 1 }))}
        rowKey={({ place }) => String(place)}
        empty="还没有记录。上传批准文件之后，每一步都会记在这里。"
        columns={[
          { title: '时间', cell: ({ at }) => <span class="nums">{formatDateTime(at)}</span> },
          { title: '事项', heads: true, cell: ({ event }) => HOST_EVENT_LABELS[event] },
          { title: '办理人', cell: ({ by }) => by },
          { title: '之后的状态', cell: ({ to }) => HOST_STATE_LABELS[to] },
          { title: '理由', cell: ({ reason }) => reason ?? '' },
        ]}
      />
      {filing.log.length > 0 && <DownloadLink href={`${here}.xlsx`}>下载办理记录</DownloadLink>}
    </>
  );
}
