import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { Csrf } from '../frame/csrf.tsx';
import { listsOf } from './context.ts';
import type { PanelShown } from './one.ts';

/** Who is heard by this panel: single people, or a position's whole list. Whoever another panel hears cannot be chosen. */
export const AssignForm = ({ state, request, panel, path }: PanelShown & { readonly path: string }) => {
  const names = namesOf(state);
  const elsewhere = new Map(
    state.panels.panels.flatMap(({ id, name, assigned }) =>
      id === panel.id ? [] : assigned.map((number) => [number, name] as const),
    ),
  );
  return (
    <form method="post" action={path} class="panel">
      <Csrf token={request.csrf} />
      <input type="hidden" name="version" value={state.panels.version} />
      <h2>安排考生</h2>
      <p>保存以后，时间、地点有变动的考生会收到通知；通知和查询页不显示考官。</p>
      {listsOf(state).map(({ position, entries }) => (
        <fieldset key={position} class="rows">
          <legend>
            岗位 {position} {officeOf(state, position)}，{entries.length} 人
          </legend>
          <p>
            <label>
              <input type="checkbox" name="positions" value={position} /> 本岗位没有安排的全部安排到本组
            </label>
          </p>
          {entries.map(({ number, written }) => (
            <p key={number}>
              <label>
                <input
                  type="checkbox"
                  name="numbers"
                  value={number}
                  checked={panel.assigned.includes(number)}
                  disabled={elsewhere.has(number)}
                />{' '}
                <span class="code">{number}</span> {names[number]}，笔试 {formatMark(written)}
                {elsewhere.has(number) && `（已在${elsewhere.get(number)}）`}
              </label>
            </p>
          ))}
        </fieldset>
      ))}
      {panel.draws.length > 0 && (
        <TextField name="reason" label="变更的理由" hint="已经抽签的，变更安排须写明理由，原抽签作废。" />
      )}
      <button class="button" type="submit">
        保存安排
      </button>
    </form>
  );
};
