import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { publishedAt } from '../../../shared/domain/notices/published.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { PART_LABELS, RESULT_LABELS } from '../../../shared/domain/score-review/labels.ts';
import { windowAt } from '../../../shared/domain/score-review/window.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { kindsOf } from '../campaign-state/marking.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { StopNote } from '../frame/notes.tsx';
import { markText } from '../scores/marking-text.ts';
import { DecisionForm } from './decision-form.tsx';
import { markOf } from './rows.ts';
import type { TypedDecision } from './schema.ts';

export type ScoreReviewsViewProps = {
  readonly state: CampaignState;
  readonly reviews: readonly ScoreReview[];
  readonly decides: boolean;
  /** Whether the viewer may decide the request of this person: they had no hand in the mark. */
  readonly mayDecide: (kind: MarkKind, number: string) => boolean;
  readonly now: Instant;
  readonly csrf: string;
  /** The request asked for, as `<kind>-<number>`. */
  readonly chosen: string;
  readonly refusal?: KnownRefusal | undefined;
  readonly typed?: TypedDecision | undefined;
  readonly done: string;
};

const keyOf = ({ kind, number }: Pick<ScoreReview, 'kind' | 'number'>): string => `${kind}-${number}`;

/** Every request to have a mark checked, until when one may be made, and the decision of one. */
export function ScoreReviewsView(props: ScoreReviewsViewProps) {
  const { state, reviews, decides, mayDecide, refusal, typed, done } = props;
  const here = campaignPath(state.campaign.code, '/score-reviews');
  const names = namesOf(state);
  const wanted = typed ? `${typed.kind}-${typed.number}` : props.chosen;
  const open = reviews.filter(({ answer }) => answer === undefined);
  const one = open.find((review) => keyOf(review) === wanted && mayDecide(review.kind, review.number));
  return (
    <>
      <h1>成绩复核</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done !== '' && <p class="done-note">复核已办结，申请人可以查到结果。</p>}
      <p>
        成绩公布以后，报名人可以就每门考试申请一次复核，只核查漏评和合分，不重新评卷；由没有录入、也没有裁定该成绩的考务人员办理。
        <ClauseTag clause="六(三)" />
      </p>
      <Windows {...props} />
      <DataTable
        caption={`复核申请 ${reviews.length} 份，待办 ${open.length} 份`}
        rows={reviews}
        rowKey={keyOf}
        empty="还没有人申请复核。成绩公布后提出的申请会列在这里。"
        columns={[
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ number }) => names[number] ?? '' },
          { title: '岗位', cell: ({ position }) => `${position} ${officeOf(state, position)}` },
          { title: '考试', cell: ({ kind }) => SCORE_LABELS[kind] },
          {
            title: '现有成绩',
            numeric: true,
            cell: ({ kind, number }) => markText(markOf(state, kind, number)),
          },
          { title: '核查内容', cell: ({ part }) => PART_LABELS[part] },
          { title: '申请理由', cell: ({ text }) => text },
          { title: '申请时间', cell: ({ filedAt }) => formatDateTime(filedAt) },
          { title: '结论', cell: (review) => answerText(review) },
          {
            title: '办理',
            cell: (review) => {
              if (review.answer || !decides) return '';
              return mayDecide(review.kind, review.number) ? (
                <a href={`${here}?review=${keyOf(review)}#decision`}>办理</a>
              ) : (
                '您应当回避'
              );
            },
          },
        ]}
      />
      {reviews.length > 0 && (
        <p>
          <a class="linklike" href={`${here}.xlsx`}>
            下载复核登记表（Excel）
          </a>
        </p>
      )}
      {one !== undefined && (
        <DecisionForm
          code={state.campaign.code}
          review={one}
          name={names[one.number] ?? ''}
          csrf={props.csrf}
          typed={typed}
          refusal={refusal}
        />
      )}
    </>
  );
}

/** How a request ended, in words; nothing while it is open. */
export const answerText = ({ answer }: ScoreReview): string => {
  if (answer === undefined) return '待办理';
  const change = answer.to === undefined ? '' : `：${markText(answer.from)} 更正为 ${markText(answer.to)}`;
  return `${RESULT_LABELS[answer.result]}${change}。${answer.reason}（${answer.by}，${formatDateTime(answer.at)}）`;
};

/** Until when each mark of the campaign may be asked to be checked. */
function Windows({ state, now }: ScoreReviewsViewProps) {
  const { campaign, notices } = state;
  if (campaign.scoreReviewWorkingDays === 0) return <p class="table-empty">本次招聘不设成绩复核。</p>;
  return (
    <ul>
      {kindsOf(campaign).map((kind) => {
        const facts = {
          workingDays: campaign.scoreReviewWorkingDays,
          publishedAt: publishedAt(notices, kind),
        };
        const window = windowAt(facts, now);
        return (
          <li key={kind}>
            {SCORE_LABELS[kind]}：
            {window === undefined
              ? '公布时间尚未确定'
              : `${formatDateTime(facts.publishedAt ?? 0)} 公布，申请截止到 ${formatDate(window.lastDay)}（含当天）${window.provisional ? '，节假日安排公布前暂按周一至周五推算' : ''}`}
          </li>
        );
      })}
    </ul>
  );
}
