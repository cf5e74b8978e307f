import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { clauseText } from '../../../shared/domain/clauses.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { StoredAssessorSheet } from '../../../shared/ports/assessment-store.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath, type InternalState } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote, TypedNote } from '../frame/notes.tsx';
import { Pager } from '../frame/pager.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import { ImportForm } from '../imports/import-form.tsx';
import type { RowFault } from '../imports/row-fault.ts';
import { pageOf } from '../review-queue/filters.ts';
import { assessmentText } from './assessment-text.ts';
import { Differences } from './differences.tsx';
import type { Assessed } from './people.ts';

export type AssessmentViewProps = {
  readonly state: InternalState;
  readonly people: readonly Assessed[];
  /** The viewer's own sheet. */
  readonly own: StoredAssessorSheet | undefined;
  readonly csrf: string;
  readonly open: boolean;
  readonly mayEnter: boolean;
  readonly maySettle: boolean;
  readonly refusal?: KnownRefusal;
  readonly faults: readonly RowFault[];
  /** The reason of a settlement that was refused. */
  readonly typedReason?: string;
  readonly done: string;
  readonly page: string;
};

const CLAUSE = clauseText('internal.assessment');
const DONE: Readonly<Record<string, string>> = {
  imported: '考核表已导入。',
  unchanged: '文件与您现有的考核表完全相同，没有变动。',
  settled: '裁定已保存。',
};

/** What a person's assessment has come to, in words. */
export const combinedText = ({ combined }: Assessed): string => {
  switch (combined.state) {
    case 'missing':
      return `还差 ${combined.wanted} 名考核人员`;
    case 'differs':
      return '意见不一致，待裁定';
    case 'agreed':
      return assessmentText(combined.assessment);
    case 'settled':
      return `${assessmentText(combined.assessment)}（经裁定）`;
    default:
      return combined satisfies never;
  }
};

/** The assessment over 德、能、勤、绩、廉: the viewer's own sheet, the differences, and everybody to be assessed. */
export function AssessmentView(props: AssessmentViewProps) {
  const { state, people, own, csrf, open, mayEnter, refusal, faults, done } = props;
  const path = campaignPath(state.campaign.code, '/assessment');
  const shown = pageOf(people, props.page);
  return (
    <>
      <h1>考核</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {refusal !== undefined && <TypedNote about="裁定理由" text={props.typedReason} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {DONE[done] !== undefined && <p class="done-note">{DONE[done]}</p>}
      <p>
        {CLAUSE.text} <ClauseTag clause={CLAUSE.clause} />{' '}
        每个人由至少两名考核人员各自填写，互不可见；意见不一致的，由其他经办人员裁定。五项中有任何一项不合格，即考核不合格。
      </p>
      {!open && <p class="table-empty">考核阶段没有在进行，现在只能查看。</p>}
      {own !== undefined && (
        <p>
          您的考核表：第 {own.version} 版，{Object.keys(own.verdicts).length} 人，{formatDateTime(own.at)}{' '}
          导入。
        </p>
      )}
      {mayEnter && open && (
        <ImportForm heading="导入您的考核表" path={path} csrf={csrf}>
          <p>
            表头六列：居民身份证号码（citizen_id）、德（de）、能（neng）、勤（qin）、绩（ji）、廉（lian）。
            每项填合格或不合格（qualified、unqualified）。只记在您本人名下。
          </p>
        </ImportForm>
      )}
      {!mayEnter && <Differences {...props} />}
      <h2>考核对象</h2>
      <DataTable
        caption={`共 ${people.length} 人，第 ${shown.page} 页，共 ${shown.pages} 页`}
        rows={shown.rows}
        rowKey={({ number }) => number}
        empty="还没有人通过资格审查。通过之后，会列在这里。"
        columns={[
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ name }) => name },
          { title: '岗位', cell: ({ position }) => `${position} ${officeOf(state, position)}` },
          {
            title: mayEnter ? '您的意见' : '各人意见',
            cell: ({ entries }) =>
              entries
                .map(({ by, assessment }) => (mayEnter ? '' : `${by}：`) + assessmentText(assessment))
                .join('；'),
          },
          { title: '结论', cell: combinedText },
        ]}
      />
      <Pager page={shown.page} pages={shown.pages} href={(to) => `${path}?page=${to}`} />
      <DownloadLink href={`${path}.xlsx`}>下载考核情况</DownloadLink>
      {!mayEnter && <DownloadLink href={`${path}/differences.xlsx`}>下载分歧与裁定</DownloadLink>}
    </>
  );
}
