import { type BalanceStep, shareOfWomen } from '../../../shared/domain/figures/balance.ts';
import { STEP_LABELS } from '../../../shared/domain/figures/labels.ts';
import { StackedBars } from '../../../shared/web/charts/stacked-bars.tsx';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';

const shareText = (step: BalanceStep): string => {
  const share = shareOfWomen(step);
  return share === undefined ? '' : `${share.toFixed(1)}%`;
};

const noteOf = (step: BalanceStep): string => {
  if (step.male + step.female === 0) return '0 人';
  return `${step.male + step.female} 人，男 ${step.male}，女 ${step.female}`;
};

/** How many people came how far, men and women: the funnel through the stages and the balance at each, with its figures. */
export const BalancePicture = ({ balance }: { readonly balance: readonly BalanceStep[] }) => (
  <section>
    <h2>各环节人数与男女比例</h2>
    <p>
      方案要求男女比例相对平衡、适当 <ClauseTag clause="四（首段）" /> <ClauseTag clause="四(二)3" />
      。这里只作统计，不影响任何人的名次。深色为男，浅色为女。
    </p>
    <StackedBars
      id="balance"
      title="各环节人数与男女比例"
      rows={balance.map((step) => ({
        label: STEP_LABELS[step.step],
        note: noteOf(step),
        parts: [
          { label: '男', value: step.male, tone: 'dark' },
          { label: '女', value: step.female, tone: 'light' },
        ],
      }))}
    />
    <DataTable
      caption="各环节人数与男女比例"
      rows={balance}
      rowKey={({ step }) => step}
      empty="还没有人报名。"
      columns={[
        { title: '环节', heads: true, cell: ({ step }) => STEP_LABELS[step] },
        { title: '人数', numeric: true, cell: ({ male, female }) => male + female },
        { title: '男', numeric: true, cell: ({ male }) => male },
        { title: '女', numeric: true, cell: ({ female }) => female },
        { title: '女性占比', numeric: true, cell: shareText },
      ]}
    />
  </section>
);
