import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import { Radios } from '../../../shared/web/choices.tsx';
import { TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { DecisionRow } from './decision-rows.ts';

export type TypedDecision = { readonly places: Readonly<Record<string, number>>; readonly until: string };

type DecisionFormProps = {
  readonly campaign: OpenCampaign;
  readonly rows: readonly DecisionRow[];
  readonly typed: TypedDecision;
  readonly usualEnd: { readonly until: number; readonly provisional: boolean };
  readonly csrf: string;
};

const CANCEL = { value: '0', label: '取消这个岗位', hint: '通过审查的报考人员可以改报其他岗位' };

const optionsOf = ({ to }: DecisionRow) =>
  to === 0
    ? [CANCEL]
    : [{ value: String(to), label: `核减为 ${to} 人`, hint: '与通过审查人数相符的最大招聘人数' }, CANCEL];

/** One decision for all posts that fall short, proposed by the software and taken by the officer. */
export function DecisionForm({ campaign, rows, typed, usualEnd, csrf }: DecisionFormProps) {
  const note = usualEnd.provisional ? '（调休安排尚未公布，暂按周一至周五推算）' : '';
  return (
    <form method="post" action={campaignPath(campaign.code, '/opening')} class="panel">
      <Csrf token={csrf} />
      <h2>一次决定全部岗位</h2>
      <p>已按建议选好，请核对。决定后记录在案并在公告页面公布，不能更改。</p>
      {rows
        .filter(({ short }) => short)
        .map((row) => (
          <Radios
            key={row.post}
            name={`places.${row.post}`}
            label={`岗位 ${row.post} ${row.office}：公布 ${row.from} 人，应有 ${row.needed} 人通过审查，实有 ${row.admitted} 人`}
            options={optionsOf(row)}
            value={String(typed.places[row.post] ?? row.to)}
          />
        ))}
      <TextField
        name="until"
        type="datetime-local"
        label="取消岗位的报考人员在什么时间以前选择其他岗位"
        hint={`留空按三个工作日计算：${formatEnd(usualEnd.until)} 以前${note}`}
        value={typed.until}
      />
      <p class="buttons">
        <button class="button" type="submit">
          确认决定
        </button>
      </p>
    </form>
  );
}
