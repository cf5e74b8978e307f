import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { PanelEvent } from '../../../shared/domain/model/panel.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import { unfitness } from '../../../shared/domain/panels/fit.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { participantLabel } from '../../../shared/domain/recusal/labels.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import { StopNote } from '../frame/notes.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import { AssignForm } from './assign-form.tsx';
import { closedTo, panelsPath } from './context.ts';
import { DrawForm } from './draw-form.tsx';
import { DrawRecord } from './draw-record.tsx';
import type { PanelShown } from './one.ts';
import { formOf, PlanForm } from './plan-form.tsx';

const DONE: Readonly<Record<string, string>> = {
  made: '考官组已保存。',
  assigned: '考生安排已保存，时间、地点有变动的考生会收到通知。',
  drawn: '抽签结果已保存。',
};

const EVENTS: Readonly<Record<PanelEvent['event'], string>> = {
  made: '设立',
  changed: '变更',
  assigned: '安排考生',
  drawn: '抽签',
  marked: '录入评分',
};

/** One panel: who sits, whom it hears, its lots, and everything that was done to it. */
export const PanelView = (shown: PanelShown) => {
  const { state, request, panel, refusal, faults = [], examiners } = shown;
  const path = (rest: string) => panelsPath(state.campaign, `/${panel.id}${rest}`);
  const arranging =
    may(request.staff.roles, 'panels.arrange') && closedTo(state) === undefined && panel.marked === 0;
  const unfit = unfitness(panel, state.recusals);
  const done = DONE[request.query('done')];
  return (
    <>
      <p class="soft">
        <a href={panelsPath(state.campaign)}>考官组</a>
      </p>
      <h1>{panel.name}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {done !== undefined && <p class="done-note">{done}</p>}
      {unfit !== undefined && refusal?.code !== unfit.code && <StopNote refusal={unfit} />}
      <Facts
        facts={[
          ['时间', `${formatDate(panel.date)} ${panel.from}—${panel.to}`],
          ['考场', panel.room],
          ['考官', panel.members.map(participantLabel).join('、')],
          [
            '主考官',
            panel.members
              .slice(panel.chair, panel.chair + 1)
              .map(participantLabel)
              .join(''),
          ],
          ['考生', `${panel.assigned.length} 人`],
        ]}
      />
      <p>
        <a class="linklike" href={path('/sheet')}>
          评分表（打印）
        </a>{' '}
        <a class="linklike" href={path('/marks')}>
          评分
        </a>
      </p>
      <DrawRecord panel={panel} />
      {arranging && <AssignForm {...shown} path={path('/assign')} />}
      {arranging && panel.assigned.length > 0 && (
        <DrawForm {...shown} path={path('/draw')} drawn={drawInForce(panel) !== undefined} />
      )}
      {arranging && (
        <PlanForm
          heading="变更考官组"
          path={path('')}
          csrf={request.csrf}
          version={state.panels.version}
          examiners={examiners}
          values={shown.plan?.typed ?? formOf(panel)}
          refusals={shown.plan?.refusals ?? []}
        />
      )}
      <h2>记录</h2>
      <DataTable
        caption={`共 ${panel.log.length} 条`}
        rows={panel.log.map((entry, place) => ({ ...entry, place }))}
        rowKey={({ place }) => String(place)}
        empty=""
        columns={[
          { title: '时间', cell: ({ at }) => formatDateTime(at) },
          { title: '事项', heads: true, cell: ({ event }) => EVENTS[event] },
          { title: '办理人', cell: ({ by }) => by },
          { title: '内容', cell: ({ detail }) => detail ?? '' },
          { title: '理由', cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </>
  );
};
