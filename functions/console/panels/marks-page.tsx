import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { LotMarks, Panel, PanelMarks } from '../../../shared/domain/model/panel.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import { panelMark } from '../../../shared/domain/panels/panel-mark.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { Field } from '../../../shared/web/field.tsx';
import { TextField } from '../../../shared/web/fields.tsx';
import { campaignMenu } from '../campaign-state/menu.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import type { Page } from '../http/answer.ts';
import { FaultTable } from '../imports/fault-table.tsx';
import type { RowFault } from '../imports/row-fault.ts';
import { closedTo, type PanelsContext, panelsPath } from './context.ts';
import type { MarkRow } from './mark-rows.ts';

export type MarksShown = PanelsContext & {
  readonly panel: Panel;
  readonly marks: PanelMarks | undefined;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
  /** The sheet as it was typed, when it was refused. */
  readonly typed?: readonly MarkRow[] | undefined;
};

/** What the members' marks give together, as people read it. */
export const resultText = (marks: LotMarks | undefined): string => {
  if (marks === undefined) return '';
  return marks === 'absent' ? '缺考' : formatMark(panelMark(marks));
};

/** One member's mark as people write it; 缺考 for all of an absent candidate. */
export const cellText = (marks: LotMarks | undefined, seat: number): string => {
  if (marks === undefined) return '';
  if (marks === 'absent') return '缺考';
  const mark = marks[seat];
  return mark === undefined ? '' : formatMark(mark);
};

const DONE: Readonly<Record<string, string>> = {
  entered: '评分已保存。',
  unchanged: '与现有评分完全相同，没有变动。',
};

/** The page of a panel's sheet, also after an entry that was refused. */
export const marksPageOf = (shown: MarksShown): Page => ({
  title: `${shown.panel.name}评分`,
  menu: campaignMenu(shown.state, 'panels'),
  body: <MarksView {...shown} />,
});

const MarksView = (shown: MarksShown) => {
  const { state, request, panel, marks, refusal, faults = [], examiners } = shown;
  const draw = drawInForce(panel);
  const lots = Object.values(draw?.lots ?? {}).sort((a, b) => a - b);
  const path = (rest: string) => panelsPath(state.campaign, `/${panel.id}${rest}`);
  const done = DONE[request.query('done')];
  const entering =
    may(request.staff.roles, 'panels.marks') && draw !== undefined && closedTo(state) === undefined;
  return (
    <>
      <p class="soft">
        <a href={panelsPath(state.campaign)}>考官组</a>
      </p>
      <h1>{panel.name}评分</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {done !== undefined && <p class="done-note">{done}</p>}
      <p>
        {formatDate(panel.date)} {panel.from}—{panel.to}，{panel.room}。按抽签号录入，每人 {examiners}{' '}
        个评分，去掉一个最高分、一个最低分后平均。
      </p>
      {draw === undefined ? (
        <p class="table-empty">该组还没有抽签。经办人员抽签之后，抽签号会列在这里。</p>
      ) : (
        <>
          <p>
            <a class="linklike" href={path('/sheet')}>
              评分表（打印）
            </a>{' '}
            <a class="linklike" href={path('/results')}>
              当日成绩（打印）
            </a>{' '}
            <a class="linklike" href={path('/marks.xlsx')}>
              下载评分（Excel）
            </a>
          </p>
          {marks !== undefined && (
            <p>
              第 {marks.version} 版，{marks.by} 于 {formatDateTime(marks.at)} 录入。
              {marks.reason !== undefined && `更正的理由：${marks.reason}`}
            </p>
          )}
          {entering ? <EntryForms {...shown} lots={lots} path={path} /> : <Entered {...shown} lots={lots} />}
        </>
      )}
    </>
  );
};

type WithLots = MarksShown & { readonly lots: readonly number[] };
const seats = (examiners: number): readonly number[] => Array.from({ length: examiners }, (_, seat) => seat);

const Entered = ({ lots, marks, examiners }: WithLots) => (
  <DataTable
    caption={`${lots.length} 个抽签号`}
    rows={lots}
    rowKey={String}
    empty="没有人到场。"
    columns={[
      { title: '抽签号', heads: true, numeric: true, cell: (lot) => lot },
      ...seats(examiners).map((seat) => ({
        title: `考官${seat + 1}`,
        numeric: true,
        cell: (lot: number) => cellText(marks?.rows[lot], seat),
      })),
      { title: '成绩', numeric: true, cell: (lot) => resultText(marks?.rows[lot]) },
    ]}
  />
);

const EntryForms = (props: WithLots & { readonly path: (rest: string) => string }) => {
  const { request, panel, lots, marks, typed, examiners, path } = props;
  const value = (lot: number, seat: number) =>
    typed === undefined
      ? cellText(marks?.rows[lot], seat)
      : (typed.find((row) => row.lot === String(lot))?.cells[seat] ?? '');
  return (
    <>
      <form method="post" action={path('/marks')}>
        <Csrf token={request.csrf} />
        <input type="hidden" name="seen" value={panel.marked} />
        <DataTable
          caption={`${lots.length} 个抽签号；缺考的，任一格填“缺考”，其余留空`}
          rows={lots}
          rowKey={String}
          empty="没有人到场。"
          columns={[
            { title: '抽签号', heads: true, numeric: true, cell: (lot) => lot },
            ...seats(examiners).map((seat) => ({
              title: `考官${seat + 1}`,
              cell: (lot: number) => (
                <input
                  name={`m-${lot}-${seat + 1}`}
                  type="text"
                  inputmode="decimal"
                  class="short"
                  aria-label={`抽签号${lot}考官${seat + 1}`}
                  value={value(lot, seat)}
                />
              ),
            })),
            { title: '成绩', numeric: true, cell: (lot) => resultText(marks?.rows[lot]) },
          ]}
        />
        {panel.marked > 0 && <TextField name="reason" label="更正的理由" hint="更正已录入的评分时填写。" />}
        <button class="button" type="submit">
          保存评分
        </button>
      </form>
      <form method="post" action={path('/marks')} enctype="multipart/form-data" class="panel">
        <Csrf token={request.csrf} />
        <input type="hidden" name="seen" value={panel.marked} />
        <h2>导入评分表</h2>
        <p>
          只要有一行有误，整个文件都不导入。模板：
          <a class="linklike" href={path('/marks/template.xlsx')}>
            Excel
          </a>{' '}
          <a class="linklike" href={path('/marks/template.csv')}>
            CSV
          </a>
        </p>
        <Field name="marks-file" label="选择文件（.xlsx 或 .csv）">
          <input id="marks-file" type="file" name="file" accept=".xlsx,.csv" />
        </Field>
        {panel.marked > 0 && (
          <p>
            <label for="reason-file">更正的理由</label>
            <input id="reason-file" name="reason" type="text" />
          </p>
        )}
        <button class="button" type="submit">
          导入
        </button>
      </form>
    </>
  );
};
