import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Panel } from '../../../shared/domain/model/panel.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import { unfitness } from '../../../shared/domain/panels/fit.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { participantLabel } from '../../../shared/domain/recusal/labels.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { type Column, DataTable } from '../../../shared/web/data-table.tsx';
import { Csrf } from '../frame/csrf.tsx';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote } from '../frame/notes.tsx';
import { closedTo, type PanelsContext, panelsPath } from './context.ts';
import { formOf, PlanForm } from './plan-form.tsx';
import type { PanelForm } from './schema.ts';

export type PanelsListProps = {
  readonly context: PanelsContext;
  readonly refusals: readonly KnownRefusal[];
  readonly typed?: PanelForm;
  readonly unassigned: readonly string[];
};

/** How far a panel is, in a few words. */
export const progressText = (panel: Panel): string => {
  const draw = drawInForce(panel);
  if (panel.marked > 0) return `已录入评分（第${panel.marked}版）`;
  if (draw !== undefined) return `已抽签，${Object.keys(draw.lots).length} 人到场`;
  return panel.assigned.length > 0 ? '等待抽签' : '还没有安排考生';
};

/** The same for whoever may not know whom a panel hears: before the lots are drawn, nothing of how many were assigned. */
export const outlineText = (panel: Panel): string =>
  drawInForce(panel) === undefined ? '还没有抽签' : progressText(panel);

const sessionText = ({ date, from, to, room }: Panel): string => `${formatDate(date)} ${from}—${to} ${room}`;

/** All panels; for whoever arranges them who is still unassigned, a new panel, and forming the sheet of marks. */
export const panelsListView = (props: PanelsListProps) => {
  const { context, refusals } = props;
  const { request, examiners } = context;
  const { roles } = request.staff;
  const [first] = refusals;
  const done = DONE[request.query('done')];
  return (
    <>
      <h1>考官组与抽签</h1>
      {first !== undefined && <StopNote refusal={first} />}
      {done !== undefined && <p class="done-note">{done}</p>}
      <p>
        每组考官 {examiners}{' '}
        人，每人评分，去掉一个最高分、一个最低分，其余的平均数（四舍五入，保留两位小数）为考生面试成绩。考官只见抽签号。
      </p>
      {may(roles, 'panels.read') ? <Arranged {...props} /> : <Outlines context={context} />}
    </>
  );
};

const DONE: Readonly<Record<string, string>> = {
  made: '考官组已保存。',
  formed: '面试成绩已经汇总。',
  unchanged: '与现有面试成绩完全相同，没有变动。',
};

const Outlines = ({ context }: { readonly context: PanelsContext }) => (
  <>
    <DataTable
      caption="考官组"
      rows={context.state.panels.panels}
      rowKey={({ id }) => id}
      empty="还没有考官组。经办人员设立之后，会列在这里。"
      columns={[
        { title: '考官组', heads: true, cell: (panel) => <MarksLink context={context} panel={panel} /> },
        { title: '时间和考场', cell: sessionText },
        { title: '进度', cell: outlineText },
      ]}
    />
    <DownloadLink href={panelsPath(context.state.campaign, '.xlsx')}>下载考官组</DownloadLink>
  </>
);

const MarksLink = ({ context, panel }: { readonly context: PanelsContext; readonly panel: Panel }) => (
  <a class="linklike" href={panelsPath(context.state.campaign, `/${panel.id}/marks`)}>
    {panel.name}评分
  </a>
);

const columnsOf = (context: PanelsContext): readonly Column<Panel>[] => [
  {
    title: '考官组',
    heads: true,
    cell: ({ id, name }) => (
      <a class="linklike" href={panelsPath(context.state.campaign, `/${id}`)}>
        {name}
      </a>
    ),
  },
  { title: '时间和考场', cell: sessionText },
  {
    title: '考官（首位主考官）',
    cell: ({ members, chair }) =>
      [...members.slice(chair, chair + 1), ...members.filter((_, seat) => seat !== chair)]
        .map(participantLabel)
        .join('、'),
  },
  { title: '考生', numeric: true, cell: ({ assigned }) => assigned.length },
  { title: '进度', cell: progressText },
  {
    title: '回避',
    cell: (panel) => {
      const unfit = unfitness(panel, context.state.recusals);
      return unfit === undefined ? '无' : refusalText(unfit).detail;
    },
  },
  { title: '评分', cell: (panel) => <MarksLink context={context} panel={panel} /> },
];

const Arranged = ({ context, refusals, typed, unassigned }: PanelsListProps) => {
  const { state, request, examiners } = context;
  const { panels, version, formed } = state.panels;
  const path = (rest: string) => panelsPath(state.campaign, rest);
  const arranging = may(request.staff.roles, 'panels.arrange') && closedTo(state) === undefined;
  return (
    <>
      <DataTable
        caption={`考官组 ${panels.length} 个`}
        rows={panels}
        rowKey={({ id }) => id}
        empty="还没有考官组。面试阶段开始后，在下面设立。"
        columns={columnsOf(context)}
      />
      <p>
        <a class="linklike" href={path('.xlsx')}>
          下载考官组（Excel）
        </a>{' '}
        <a class="linklike" href={path('/schedule')}>
          考生安排表（打印）
        </a>{' '}
        <a class="linklike" href={path('/schedule.xlsx')}>
          考生安排表（Excel）
        </a>
      </p>
      {unassigned.length > 0 && (
        <p class="stop-note">
          面试名单中还有 {unassigned.length} 人没有安排：<span class="code">{unassigned.join('、')}</span>
        </p>
      )}
      {formed !== undefined && (
        <p class="done-note">
          面试成绩（第 {formed.sheet} 版）已由 {formed.by} 于 {formatDateTime(formed.at)} 汇总。
        </p>
      )}
      {arranging && (
        <form method="post" action={path('/form')} class="panel">
          <Csrf token={request.csrf} />
          <input type="hidden" name="version" value={version} />
          <h2>汇总面试成绩</h2>
          <p>面试名单上的每个人都已安排、抽签并有评分或缺考之后，汇总为面试成绩。汇总之后不能再改。</p>
          <button class="button" type="submit">
            汇总面试成绩
          </button>
        </form>
      )}
      {arranging && (
        <PlanForm
          heading="设立考官组"
          path={path('')}
          csrf={request.csrf}
          version={version}
          examiners={examiners}
          values={typed ?? formOf(undefined)}
          refusals={refusals}
        />
      )}
    </>
  );
};
