import { SCORE_LABELS, STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { ScoreSheet, SheetKind } from '../../../shared/ports/score-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { ignoredAmong, missingFrom } from '../campaign-state/examinees.ts';
import type { CampaignState } from '../campaign-state/load.ts';

type ShortfallProps = {
  readonly state: CampaignState;
  readonly kind: SheetKind;
  readonly marks: ScoreSheet['marks'];
};

const OUTSIDE: Readonly<Record<SheetKind, string>> = {
  written: '没有通过资格审查',
  interview: '不在面试名单',
  exam: '没有通过资格审查或考核不合格',
};

/** Where the sheet in force and the people who sit the exam differ: who has no mark, and how many marks count for nothing. */
export function Shortfall({ state, kind, marks }: ShortfallProps) {
  const missing = missingFrom(state, kind);
  const ignored = ignoredAmong(state, kind, Object.keys(marks));
  return (
    <>
      {ignored > 0 && (
        <p class="inset">
          其中{ignored}人{OUTSIDE[kind]}，其成绩不参加计算。
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p class="inset warn">
            <strong>
              另有{missing.length}人没有成绩，关闭{STAGE_LABELS[kind]}后将按缺考处理。
            </strong>
            如果是文件不完整，请补齐后重新导入整份成绩表。
          </p>
          <DataTable
            caption={`没有${SCORE_LABELS[kind]}的 ${missing.length} 人`}
            rows={missing}
            rowKey={({ number }) => number}
            empty=""
            columns={[
              { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
              { title: '姓名', cell: ({ name }) => name },
            ]}
          />
        </>
      )}
    </>
  );
}
