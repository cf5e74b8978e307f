import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SCORE_LABELS, STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import type { RowFault } from '../imports/row-fault.ts';
import { Corrections } from './corrections.tsx';
import { ImportForm } from './import-form.tsx';
import { MarkTable } from './mark-table.tsx';
import { Marking } from './marking.tsx';
import type { SeenMarking } from './seen.ts';
import type { TypedSettlement } from './settle-form.tsx';
import { Shortfall } from './shortfall.tsx';

export type ScoresViewProps = {
  readonly kind: SheetKind;
  readonly state: CampaignState;
  readonly csrf: string;
  readonly mayImport: boolean;
  readonly stageOpen: boolean;
  /** From when the marks are public, once their notice is scheduled: nothing is entered any more. */
  readonly lockedSince?: Instant | undefined;
  readonly marking?: SeenMarking | undefined;
  readonly maySettle: boolean;
  /** Whose difference was asked for. */
  readonly chosen: string;
  readonly typed?: TypedSettlement | undefined;
  /** The sheet is formed from the interview panels; nothing is imported here. */
  readonly fromPanels: boolean;
  readonly refusal?: KnownRefusal;
  readonly faults: readonly RowFault[];
  readonly done: string;
  readonly page: string;
};

const DONE: Readonly<Record<string, string>> = {
  unchanged: '文件与现有成绩完全相同，没有变动。',
  entered: '您的录入已保存。',
  'own-unchanged': '文件与您现有的录入完全相同，没有变动。',
  settled: '裁定已保存。',
};

/** The sheet in force, the import of another, and every fault of one that was refused. */
export function ScoresView(props: ScoresViewProps) {
  const { kind, state, mayImport, stageOpen, lockedSince, marking, refusal, faults, done } = props;
  const sheet = state.sheets[kind];
  const importing = mayImport && stageOpen && lockedSince === undefined;
  const withheld = state.withheld.some((one) => one.kind === kind);
  return (
    <>
      <h1>{SCORE_LABELS[kind]}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {done === 'imported' && <p class="done-note">成绩已导入，第 {sheet?.version} 版生效。</p>}
      {DONE[done] !== undefined && <p class="done-note">{DONE[done]}</p>}
      {props.fromPanels && (
        <p>
          本次招聘设考官组，面试成绩由考官组评分汇总，不在这里导入。
          <a href={campaignPath(state.campaign.code, '/panels')}>考官组与抽签</a>
        </p>
      )}
      <WithheldNote withheld={state.withheld} kinds={[kind]} />
      {lockedSince !== undefined && (
        <p class="inset">
          成绩公告定于 {formatDateTime(lockedSince)} 发布，成绩表已锁定；此后只能通过成绩复核更正。
        </p>
      )}
      {importing && (
        <ImportForm kind={kind} code={state.campaign.code} csrf={props.csrf} twice={marking !== undefined} />
      )}
      {marking !== undefined && <Marking {...props} marking={marking} />}
      {mayImport && !stageOpen && lockedSince === undefined && (
        <p class="table-empty">
          {STAGE_LABELS[kind]}阶段没有在进行，现在不能导入成绩。该阶段由经办人员在“概况与阶段”中开始。
        </p>
      )}
      {!withheld && <h2>现有成绩</h2>}
      {sheet === undefined && !withheld && (
        <p class="table-empty">
          {marking === undefined
            ? `还没有导入${SCORE_LABELS[kind]}。考务人员导入之后，会列在这里。`
            : `${SCORE_LABELS[kind]}由两名考务人员分别录入，两人一致或者差异裁定之后，会列在这里。`}
        </p>
      )}
      {sheet !== undefined && (
        <>
          <p>
            第 {sheet.version} 版，来自文件“{sheet.fileName}”，{sheet.by} 于 {formatDateTime(sheet.at)} 导入。
          </p>
          <Corrections sheet={sheet} />
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
