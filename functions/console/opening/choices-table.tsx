import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { Csrf } from '../frame/csrf.tsx';
import { CHOICE_LABELS, CHOICES, type Choice } from './choices.ts';

type ChoicesTableProps = {
  readonly campaign: OpenCampaign;
  readonly choices: readonly Choice[];
  /** '' for whoever only reads. */
  readonly csrf: string;
};

/** What the applicants of cancelled posts chose, counted and listed; a button completes notices that did not go out. */
export function ChoicesTable({ campaign, choices, csrf }: ChoicesTableProps) {
  const count = (state: Choice['state']) => choices.filter((choice) => choice.state === state).length;
  const sums = CHOICES.filter((state) => count(state) > 0).map(
    (state) => `${CHOICE_LABELS[state]} ${count(state)} 人`,
  );
  return (
    <section>
      <h2>取消岗位报考人员的选择</h2>
      <p>
        共 {choices.length} 人：{sums.join('，')}。
      </p>
      {csrf !== '' && count('untold') > 0 && (
        <form method="post" action={campaignPath(campaign.code, '/opening/offers')}>
          <Csrf token={csrf} />
          <button class="button" type="submit">
            补发通知（{count('untold')} 人）
          </button>
        </form>
      )}
      <DataTable
        caption="改报情况"
        rows={choices}
        rowKey={({ number }) => number}
        empty=""
        columns={[
          { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
          { title: '姓名', cell: ({ name }) => name },
          { title: '原报岗位', cell: ({ from }) => `${from} ${officeOf({ campaign }, from)}` },
          { title: '选择', cell: (choice) => CHOICE_LABELS[choice.state] },
          {
            title: '改报岗位',
            cell: ({ to }) => (to === undefined ? '' : `${to} ${officeOf({ campaign }, to)}`),
          },
          { title: '期限', cell: ({ until }) => formatEnd(until) },
        ]}
      />
      <p>
        <a class="linklike" href={campaignPath(campaign.code, '/opening/choices.xlsx')}>
          下载改报情况（Excel）
        </a>
      </p>
    </section>
  );
}
