import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { Opening } from '../../../shared/domain/model/opening.ts';
import type { PostFigures } from '../../../shared/domain/opening/figures.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { StopNote } from '../frame/notes.tsx';
import type { Choice } from './choices.ts';
import { ChoicesTable } from './choices-table.tsx';
import { DecisionForm, type TypedDecision } from './decision-form.tsx';
import { decisionRows, decisionText } from './decision-rows.ts';

export type OpeningViewProps = {
  readonly campaign: OpenCampaign;
  readonly opening: Opening | undefined;
  readonly figures: readonly PostFigures[];
  readonly choices: readonly Choice[];
  /** Review is closed and the written exam not opened yet. */
  readonly due: boolean;
  readonly usualEnd: { readonly until: number; readonly provisional: boolean };
  readonly mayDecide: boolean;
  readonly csrf: string;
  readonly typed: TypedDecision;
  readonly refusal?: KnownRefusal;
  readonly done: string;
};

const DONE: Readonly<Record<string, string>> = {
  decided: '已决定。公告页面已显示核减和取消的岗位，取消岗位的报考人员已收到通知。',
  offered: '通知已补发，已经通知过的人不会重复收到。',
};

/** Every post held against the opening ratio, the decision on those that fall short, and what their applicants chose. */
export function OpeningView(props: OpeningViewProps) {
  const { campaign, opening, figures, choices, due, mayDecide, csrf, refusal, done } = props;
  const rows = decisionRows(campaign, figures, opening);
  const anyShort = rows.some(({ short }) => short);
  return (
    <>
      <h1>开考比例</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {DONE[done] !== undefined && <p class="done-note">{DONE[done]}</p>}
      {campaign.openingRatio === undefined ? (
        <p class="table-empty">公告没有规定开考比例，不核减也不取消岗位。</p>
      ) : (
        <>
          <p>
            公告规定：每招 1 人，至少要有 {campaign.openingRatio}{' '}
            人通过资格审查。不足的岗位核减到与人数相符的最大招聘人数，一个人也不够的取消。
            本项以公告为准，实施方案没有规定比例。
          </p>
          <DataTable
            caption={opening === undefined ? '各岗位现在的人数' : '决定时的人数和结果'}
            rows={rows}
            rowKey={({ post }) => post}
            empty=""
            columns={[
              { title: '岗位', heads: true, cell: ({ post, office }) => `${post} ${office}` },
              { title: '公布人数', numeric: true, cell: ({ from }) => from },
              { title: '应有', numeric: true, cell: ({ needed }) => needed },
              { title: '通过审查', numeric: true, cell: ({ admitted }) => admitted },
              { title: opening === undefined ? '建议' : '决定', cell: decisionText },
            ]}
          />
          <p>
            <a class="linklike" href={campaignPath(campaign.code, '/opening.xlsx')}>
              下载（Excel）
            </a>
          </p>
          <Standing {...props} anyShort={anyShort} />
          {due && opening === undefined && anyShort && mayDecide && <DecisionForm {...props} rows={rows} />}
        </>
      )}
      {choices.length > 0 && (
        <ChoicesTable campaign={campaign} choices={choices} csrf={mayDecide ? csrf : ''} />
      )}
    </>
  );
}

/** Who decided and when, or what has to happen first. */
function Standing({ opening, due, anyShort }: OpeningViewProps & { readonly anyShort: boolean }) {
  if (opening !== undefined)
    return (
      <p>
        {opening.by} 于 {formatDateTime(opening.at)} 决定。取消岗位的报考人员可在 {formatEnd(opening.until)}{' '}
        以前选择其他岗位；改报以后不再按开考比例核减或取消。
      </p>
    );
  if (!due) return <p class="table-empty">资格审查结束以后、笔试开始以前，在这里决定。</p>;
  return anyShort ? null : <p class="table-empty">各岗位都达到开考比例，无需办理，可以开始笔试阶段。</p>;
}
