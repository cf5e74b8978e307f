import type { Panel } from '../../../shared/domain/model/panel.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { Csrf } from '../frame/csrf.tsx';
import type { PanelForm } from './schema.ts';

export type PlanFormProps = {
  readonly heading: string;
  readonly path: string;
  readonly csrf: string;
  readonly version: number;
  readonly examiners: number;
  readonly values: PanelForm;
  readonly refusals: readonly KnownRefusal[];
};

/** A panel's form as it stands: what is stored, or empty for a new one. */
export const formOf = (panel: Panel | undefined): PanelForm => ({
  name: panel?.name ?? '',
  room: panel?.room ?? '',
  date: panel?.date ?? '',
  from: panel?.from ?? '',
  to: panel?.to ?? '',
  members: panel?.members.map(({ id }) => id) ?? [],
  chair: (panel?.chair ?? 0) + 1,
  version: undefined,
});

/** Name, place, time slot, members and chair of a panel. */
export function PlanForm({ heading, path, csrf, version, examiners, values, refusals }: PlanFormProps) {
  const errorOf = (field: string) => {
    const refusal = refusals.find((one) => one.field === field);
    return refusal && `${refusalText(refusal).title}：${refusalText(refusal).detail}`;
  };
  return (
    <form method="post" action={path} class="panel">
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={version} />
      <h2>{heading}</h2>
      <div class="row-fields">
        <TextField
          name="name"
          label="名称"
          hint="如：第一考官组"
          value={values.name}
          error={errorOf('name')}
        />
        <TextField name="room" label="考场" hint="考生会看到" value={values.room} error={errorOf('room')} />
      </div>
      <div class="row-fields">
        <TextField name="date" type="date" label="日期" value={values.date} error={errorOf('date')} />
        <TextField name="from" label="开始时间" hint="如 08:30" value={values.from} />
        <TextField name="to" label="结束时间" hint="如 12:00" value={values.to} />
      </div>
      <fieldset class="rows">
        <legend>考官 {examiners} 人：系统账号，或外请考官姓名；须已申报回避。选定一人为主考官。</legend>
        {[errorOf('members'), errorOf('chair')].filter(Boolean).map((error) => (
          <span key={error} class="error">
            <span class="visually-hidden">错误：</span>
            {error}
          </span>
        ))}
        {Array.from({ length: examiners }, (_, seat) => seat + 1).map((seat) => (
          <div key={seat} class="row-fields">
            <div class="field">
              <label for={`member-${seat}`}>考官 {seat}</label>
              <input
                id={`member-${seat}`}
                name="members"
                type="text"
                value={values.members[seat - 1] ?? ''}
              />
            </div>
            <div class="field">
              <label for={`chair-${seat}`}>
                <input
                  id={`chair-${seat}`}
                  type="radio"
                  name="chair"
                  value={seat}
                  checked={values.chair === seat}
                />{' '}
                主考官
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      <button class="button" type="submit">
        保存考官组
      </button>
    </form>
  );
}
