import { OUTCOME_LABELS, RULE_LABELS } from '../../../shared/domain/labels.ts';
import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import type { Outcome } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import { type Column, DataTable } from '../../../shared/web/data-table.tsx';
import { assessmentText } from '../assessment/assessment-text.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { Pager } from '../frame/pager.tsx';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { pageOf } from '../review-queue/filters.ts';
import { markText } from '../scores/marking-text.ts';

type OutcomesViewProps = {
  readonly state: CampaignState;
  readonly outcomes: readonly Outcome[];
  readonly names: Readonly<Record<string, string>>;
  readonly page: string;
};

/** What became of one person, in words. */
export const outcomeText = ({ outcome, failed, reached, shortlisted, exam }: Outcome): string => {
  if (outcome === undefined) return reached ? '待考察、体检' : shortlisted ? '进入面试' : '招聘程序进行中';
  if (outcome === 'not-selected' && exam !== undefined)
    return `${OUTCOME_LABELS[outcome]}，按原有模式继续留用`;
  const rules = failed.map((rule) => RULE_LABELS[rule]).join('、');
  return rules === '' ? OUTCOME_LABELS[outcome] : `${OUTCOME_LABELS[outcome]}：${rules}`;
};

const markColumns = (track: TrackId): readonly Column<Outcome>[] =>
  track === 'internal'
    ? [
        { title: '考核', cell: ({ assessment }) => assessmentText(assessment) },
        { title: '考试', numeric: true, cell: ({ exam }) => markText(exam) },
      ]
    : [
        { title: '笔试', numeric: true, cell: ({ written }) => markText(written) },
        { title: '面试', numeric: true, cell: ({ interview }) => markText(interview) },
      ];

/** Everybody who applied, with marks, place and outcome; fifty to a page. */
export function OutcomesView({ state, outcomes, names, page }: OutcomesViewProps) {
  const shown = pageOf(outcomes, page);
  const here = campaignPath(state.campaign.code, '/outcomes');
  return (
    <>
      <h1>结果一览</h1>
      <p>
        {state.campaign.track === 'internal'
          ? '按目前已记录的审核、考核、成绩和放弃推算'
          : '按目前已记录的审核、成绩和考察体检结果推算'}
        ；阶段结束时，报名人才能查到自己的结果。
      </p>
      <WithheldNote withheld={state.withheld} />
      <DataTable
        caption={`共 ${outcomes.length} 人，第 ${shown.page} 页，共 ${shown.pages} 页`}
        rows={shown.rows}
        rowKey={({ number }) => number}
        empty="还没有人报名。报名之后，每个人的进展会列在这里。"
        columns={[
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ number }) => names[number] ?? '' },
          { title: '岗位', cell: ({ position }) => `${position} ${officeOf(state, position)}` },
          { title: '结果', cell: outcomeText },
          ...markColumns(state.campaign.track),
          {
            title: '总成绩',
            numeric: true,
            cell: ({ final }) => (final === undefined ? '' : formatMark(final)),
          },
          { title: '名次', numeric: true, cell: ({ rank }) => rank ?? '' },
        ]}
      />
      <Pager page={shown.page} pages={shown.pages} href={(to) => `${here}?page=${to}`} />
      {outcomes.length > 0 && (
        <p>
          <a class="linklike" href={campaignPath(state.campaign.code, '/outcomes.xlsx')}>
            下载结果（Excel）
          </a>
        </p>
      )}
    </>
  );
}
