import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { CONTRACT_EVENT_LABELS } from '../../../shared/domain/contracts/labels.ts';
import type { ContractLogEntry } from '../../../shared/domain/model/contract.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';

/** Every step of a contract: who, when, why. */
export const ContractLog = ({ log }: { readonly log: readonly ContractLogEntry[] }) => (
  <DataTable
    caption="办理记录"
    rows={log.map((entry, place) => ({ ...entry, place }))}
    rowKey={({ place }) => String(place)}
    empty="还没有办理记录。"
    columns={[
      { title: '时间', cell: ({ at }) => <span class="nums">{formatDateTime(at)}</span> },
      { title: '事项', heads: true, cell: ({ event }) => CONTRACT_EVENT_LABELS[event] },
      { title: '办理人', cell: ({ by }) => by },
      { title: '说明', cell: ({ reason }) => reason ?? '' },
    ]}
  />
);
