import { APPEAL_LABELS } from '../../../shared/domain/appeals/labels.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { REVIEW_LABELS, RULE_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { RULES } from '../../../shared/domain/model/finding.ts';
import { isUpheld } from '../../../shared/domain/review/standing.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { Pager } from '../frame/pager.tsx';
import { FILTER_LABELS, FILTERS, type Filter } from './filters.ts';

export type ReviewQueueProps = {
  readonly campaign: Campaign;
  readonly filter: Filter;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly WorksheetRow[];
  readonly page: number;
  readonly pages: number;
  /** Number decided a moment ago, or ''. */
  readonly decided: string;
  /** Whether the viewer reviews and has not declared yet whom they must leave to others. */
  readonly undeclared: boolean;
};

const EMPTY: Readonly<Record<Filter, string>> = {
  failing: '没有等待审核的报名在系统核对中发现不符合项。新的报名会自动出现在这里。',
  clean: '没有等待审核、且未发现不符合项的报名。新的报名经系统核对后会自动出现在这里。',
  unscreened: '所有报名都已由系统核对完毕。',
  decided: '还没有作出审核决定。决定之后，报名会移到这里。',
  withdrawn: '没有在审核之前退出的报名。退出的报名不需要审核，会自动移到这里。',
};

/** Names of failed rules in the plan's order; text the plan's list does not know is left out. */
const ruleNames = (rules: readonly string[]): string =>
  RULES.filter((rule) => rules.includes(rule))
    .map((rule) => RULE_LABELS[rule])
    .join('、');

/** What the machine, a reviewer or an appeal found of one application, in words. */
export const findingsText = ({ screening, review, appeal }: WorksheetRow): string => {
  if (isUpheld(appeal)) return `${REVIEW_LABELS.accepted}（申诉成立）`;
  if (review !== undefined)
    return `${REVIEW_LABELS[review.decision]} ${ruleNames(review.rules)}${appealNote(appeal)}`.trim();
  if (screening === undefined) return '系统正在核对';
  return screening.eligible ? '未发现不符合项' : `不符合：${ruleNames(screening.failed)}`;
};

const appealNote = (appeal: WorksheetRow['appeal']): string =>
  appeal === undefined ? '' : `（申诉：${APPEAL_LABELS[appeal.state]}）`;

/** The piles with their sizes, and one page of the chosen pile. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { campaign, filter, counts, rows, page, pages, decided, undeclared } = props;
  const here = campaignPath(campaign.code, '/review');
  const officeOf = (code: string) =>
    campaign.positions.find((position) => position.code === code)?.office ?? code;
  return (
    <>
      <h1>资格审查</h1>
      {decided !== '' && <p class="done-note">报名号 {decided} 的审核决定已保存，这一组已没有待审的报名。</p>}
      {undeclared && (
        <p class="stop-note">
          您还没有申报回避。请先
          <a href={campaignPath(campaign.code, '/recusals')}>申报有无回避关系</a>，再开始审核。
        </p>
      )}
      <nav aria-label="筛选">
        <ul class="filters">
          {FILTERS.filter((one) => counts[one] !== undefined).map((one) => (
            <li key={one}>
              <a href={`${here}?filter=${one}`} aria-current={one === filter ? 'page' : undefined}>
                {FILTER_LABELS[one]}（{counts[one] ?? 0}）
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={`${FILTER_LABELS[filter]}，第 ${page} 页，共 ${pages} 页`}
        rows={rows}
        rowKey={(row) => row.number}
        empty={EMPTY[filter]}
        columns={[
          {
            title: '报名号',
            heads: true,
            cell: (row) => (
              <a class="linklike code" href={`${here}/${row.number}?filter=${filter}`}>
                {row.number}
              </a>
            ),
          },
          { title: '姓名', cell: (row) => row.name },
          { title: '岗位', cell: (row) => `${row.position} ${officeOf(row.position)}` },
          { title: filter === 'decided' ? '决定' : '系统核对', cell: findingsText },
          { title: '报名时间', cell: (row) => <span class="nums">{formatDateTime(row.submittedAt)}</span> },
        ]}
      />
      <Pager page={page} pages={pages} href={(to) => `${here}?filter=${filter}&page=${to}`} />
      <p>
        <a class="linklike" href={campaignPath(campaign.code, '/applications.xlsx')}>
          下载全部报名（Excel）
        </a>
      </p>
      <DownloadLink href={`${here}.xlsx?filter=${filter}`}>下载这一组</DownloadLink>
    </>
  );
}
