import { formatDate, formatDateTime } from '../domain/calendar/format.ts';
import { OUTCOME_LABELS } from '../domain/labels.ts';
import type { OutcomeId } from '../domain/model/selection.ts';
import type { NoticeSupplement } from '../domain/model/supplement.ts';
import { formatMark } from '../domain/ranking/mark.ts';
import { groupCode } from './group-code.ts';

/** Only what concerns the public: that somebody withdrew or was struck. Anything else is between the bureau and the person. */
const whyText = (why: OutcomeId | undefined): string =>
  why === 'struck' || why === 'withdrawn' ? OUTCOME_LABELS[why] : '不再列为拟聘用人员';

/** What was published below a notice since, each with its date; nothing when nothing was. */
export function SupplementList({ supplements }: { readonly supplements: readonly NoticeSupplement[] }) {
  if (supplements.length === 0) return null;
  return (
    <section class="notice-supplements">
      <h2>补充公示</h2>
      {supplements.map((supplement) => (
        <Supplement key={supplement.version} supplement={supplement} />
      ))}
    </section>
  );
}

function Supplement({ supplement }: { readonly supplement: NoticeSupplement }) {
  const { version, at, removed, added, lastDay, provisional, workingDays } = supplement;
  return (
    <article id={`supplement-${version}`}>
      <h3>
        第 {version} 号，{formatDateTime(at)} 发布
      </h3>
      <ul>
        {removed.map(({ number, maskedName, position, office, why }) => (
          <li key={number}>
            取消：{maskedName}（{position} {office}，报名号 {groupCode(number)}）：{whyText(why)}
          </li>
        ))}
        {added.map(({ number, maskedName, position, office, final, rank, substitute }) => (
          <li key={number}>
            {substitute ? '递补' : '增加'}：{maskedName}（{position} {office}，报名号 {groupCode(number)}
            ），总成绩 {formatMark(final)}，第 {rank} 名
          </li>
        ))}
      </ul>
      {lastDay !== undefined && (
        <p>
          以上递补人员公示 {workingDays} 个工作日，至 {formatDate(lastDay)} 止
          {provisional && '（节假日安排公布前暂按周一至周五推算）'}；其他人员的公示期不变。
        </p>
      )}
    </article>
  );
}
