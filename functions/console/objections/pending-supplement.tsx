import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { OUTCOME_LABELS } from '../../../shared/domain/labels.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { ObjectionsViewProps } from './view.tsx';

type Props = Pick<ObjectionsViewProps, 'state' | 'pending' | 'mayPublish' | 'csrf'>;

/** What has changed since the notice and is not public yet, with the button that makes it so. */
export function PendingSupplement({ state, pending, mayPublish, csrf }: Props) {
  if (pending === undefined) return null;
  return (
    <section class="panel">
      <h2>待发布的补充公示</h2>
      <p>目前的拟聘用人员与已公示的名单不同。发布之前，公示阶段不能结束。</p>
      <ul>
        {pending.removed.map(({ number, maskedName, position, why }) => (
          <li key={number}>
            取消：岗位 {position} {maskedName} <span class="code">{number}</span>
            {why !== undefined && `，${OUTCOME_LABELS[why]}`}
          </li>
        ))}
        {pending.added.map(({ number, maskedName, position, rank }) => (
          <li key={number}>
            递补：岗位 {position} {maskedName} <span class="code">{number}</span>，第 {rank} 名
          </li>
        ))}
      </ul>
      {pending.lastDay !== undefined && (
        <p>
          如果现在发布，递补人员的公示期为 {pending.workingDays} 个工作日，至 {formatDate(pending.lastDay)}{' '}
          止，公示阶段在此之后才能结束。
        </p>
      )}
      {mayPublish && (
        <form method="post" action={campaignPath(state.campaign.code, '/notice/supplement')}>
          <Csrf token={csrf} />
          <p class="buttons">
            <button class="button" type="submit">
              发布补充公示
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
