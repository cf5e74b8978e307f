import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SCORE_LABELS, STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import type { RowFault } from '../imports/row-fault.ts';
import { ImportForm } from './import-form.tsx';
import { MarkTable } from './mark-table.tsx';
import { Shortfall } from './shortfall.tsx';

export type ScoresViewProps = {
  readonly kind: SheetKind;
  readonly state: CampaignState;
  readonly csrf: string;
  readonly mayImport: boolean;
  readonly stageOpen: boolean;
  readonly refusal?: KnownRefusal;
  readonly faults: readonly RowFault[];
  readonly done: string;
  readonly page: string;
};

/** The sheet in force, the import of another, and every fault of one that was refused. */
export function ScoresView(props: ScoresViewProps) {
  const { kind, state, mayImport, stageOpen, refusal, faults, done } = props;
  const sheet = state.sheets[kind];
  const importing = mayImport && stageOpen;
  return (
    <>
      <h1>{SCORE_LABELS[kind]}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {done === 'imported' && <p class="done-note">成绩已导入，第 {sheet?.version} 版生效。</p>}
      {done === 'unchanged' && <p class="done-note">文件与现有成绩完全相同，没有变动。</p>}
      {importing && <ImportForm kind={kind} code={state.campaign.code} csrf={props.csrf} />}
      {mayImport && !stageOpen && (
        <p class="table-empty">
          {STAGE_LABELS[kind]}阶段没有在进行，现在不能导入成绩。该阶段由经办人员在“概况与阶段”中开始。
        </p>
      )}
      <h2>现有成绩</h2>
      {sheet === undefined ? (
        <p class="table-empty">还没有导入{SCORE_LABELS[kind]}。考务人员导入之后，会列在这里。</p>
      ) : (
        <>
          <p>
            第 {sheet.version} 版，来自文件“{sheet.fileName}”，{sheet.by} 于 {formatDateTime(sheet.at)} 导入。
          </p>
          <Shortfall state={state} kind={kind} marks={sheet.marks} />
          <MarkTable
            state={state}
            kind={kind}
            marks={sheet.marks}
            page={props.page}
            href={campaignPath(state.campaign.code, `/scores/${kind}`)}
          />
          <DownloadLink href={campaignPath(state.campaign.code, `/scores/${kind}/marks.xlsx`)}>
            下载现有成绩
          </DownloadLink>
        </>
      )}
    </>
  );
}
