import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { clauseText } from '../../../shared/domain/clauses.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Roster } from '../../../shared/ports/roster-store.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import { ImportForm } from '../imports/import-form.tsx';
import type { RowFault } from '../imports/row-fault.ts';

type RosterViewProps = {
  readonly code: string;
  readonly roster: Roster | undefined;
  readonly csrf: string;
  readonly mayImport: boolean;
  readonly fixed: boolean;
  readonly refusal?: KnownRefusal;
  readonly faults: readonly RowFault[];
  readonly done: string;
};

const RULE = clauseText('internal.bar.roster');

/** The roster that counts, and the import of another until registration opens. */
export function RosterView(props: RosterViewProps) {
  const { code, roster, csrf, mayImport, fixed, refusal, faults, done } = props;
  return (
    <>
      <h1>摸底表名册</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {done === 'imported' && <p class="done-note">名册已导入，第 {roster?.version} 版生效。</p>}
      {done === 'unchanged' && <p class="done-note">文件与现有名册完全相同，没有变动。</p>}
      <p>
        不得选聘的情形之一：{RULE.text} <ClauseTag clause={RULE.clause} />
      </p>
      {roster === undefined ? (
        <p class="table-empty">还没有导入名册。名册导入以后才能发布公告。</p>
      ) : (
        <p>
          第 {roster.version} 版，{roster.numbers.length} 人，来自文件“{roster.fileName}”，{roster.by} 于{' '}
          {formatDateTime(roster.at)} 导入。系统只保存加密后的编号，不保存身份证号码。
        </p>
      )}
      {roster !== undefined && (
        <DownloadLink href={campaignPath(code, '/roster.xlsx')}>下载名册与报名情况</DownloadLink>
      )}
      {fixed && <p class="table-empty">报名已经开始，名册不能再改。</p>}
      {mayImport && !fixed && (
        <ImportForm heading="导入名册" path={campaignPath(code, '/roster')} csrf={csrf}>
          <p>表头一列：居民身份证号码（citizen_id）。其他列不读取。</p>
        </ImportForm>
      )}
    </>
  );
}
