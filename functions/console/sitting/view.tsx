import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { FieldError } from '../../../shared/web/field-error.ts';
import { StopNote } from '../frame/notes.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import type { RowFault } from '../imports/row-fault.ts';
import { ArrangementSection } from './arrangement-section.tsx';
import type { SittingState } from './load.ts';
import { RoomsSection } from './rooms-section.tsx';
import { SittingLog } from './sitting-log.tsx';
import { TermsSection } from './terms-section.tsx';

export type SittingViewProps = {
  readonly code: string;
  readonly shown: SittingState;
  readonly mayArrange: boolean;
  readonly mayPrint: boolean;
  readonly csrf: string;
  /** What was posted, to show it again. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly refusal?: KnownRefusal;
  readonly refusals: readonly KnownRefusal[];
  readonly faults: readonly RowFault[];
  readonly done: string;
};

const DONE: Readonly<Record<string, string>> = {
  saved: '已保存。',
  unchanged: '内容与现有的完全相同，没有变动。',
  arranged: '已编排。请核对各考场名单，再发放准考证。',
  late: '已把新增人员安排到空座位，其他人的座位没有变动。请发放准考证。',
  issued: '准考证已发放；已经发放过且没有变化的，不会重复通知。',
};

/** The sitting of an exam from top to bottom as it is done: when and where, rooms, arranging, issuing, printing. */
export function SittingView(props: SittingViewProps) {
  const { shown, refusal, refusals, faults, done } = props;
  const errors = refusals.map(
    (one): FieldError => ({ field: one.field ?? '', detail: refusalText(one).title }),
  );
  return (
    <>
      <h1>{STAGE_LABELS[shown.stage]}考场和准考证</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {DONE[done] !== undefined && refusal === undefined && <p class="done-note">{DONE[done]}</p>}
      <TermsSection {...props} errors={errors} />
      <RoomsSection {...props} />
      <ArrangementSection {...props} />
      <SittingLog log={shown.sitting.log} />
    </>
  );
}
