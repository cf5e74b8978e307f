import { isSilent } from '../../../shared/domain/audit/standing.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { AuditRun } from '../../../shared/ports/audit-store.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import type { Run } from './load.ts';

export const RUN_LABELS: Readonly<Record<AuditRun, string>> = {
  log: '存证账本审计',
  facts: '办理记录审计',
  watch: '时限和积压审计',
};

type RunProps = { readonly last: Run['last']; readonly now: Instant };

/** How an audit stands, and whether somebody has to look after it. */
export const runText = ({ last, now }: RunProps): { readonly text: string; readonly alarming: boolean } => {
  if (last === 'none')
    return { text: '没有运行记录（新部署的系统两小时之内应有第一次运行）', alarming: true };
  if (last === 'altered') return { text: '进度记录不可信', alarming: true };
  if (last === 'lost') return { text: '进度记录找不到了', alarming: true };
  const text = `最近一次运行：${formatDateTime(last.at)}`;
  return isSilent(last.at, now)
    ? { text: `${text}，已超过两小时没有运行`, alarming: true }
    : { text, alarming: false };
};

/** When each audit last ran: an empty list of findings means nothing while the audits stand still. */
export function RunsList({ runs, now }: { readonly runs: readonly Run[]; readonly now: Instant }) {
  const standing = runs.map(({ audit, last }) => ({ audit, ...runText({ last, now }) }));
  return (
    <>
      <Facts
        facts={standing.map(({ audit, text, alarming }) => [
          RUN_LABELS[audit],
          <span class={alarming ? 'nums red' : 'nums'}>{text}</span>,
        ])}
      />
      {standing.some(({ alarming }) => alarming) && (
        <p class="inset warn">
          审计没有正常运行时，没有审计发现并不说明没有问题。请立即联系系统管理员，并由纪检监察核实原因。
        </p>
      )}
    </>
  );
}
