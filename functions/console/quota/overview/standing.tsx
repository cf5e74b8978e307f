import type { QuotaStatement } from '../../../../shared/domain/model/quota.ts';
import { QUOTA_RULE_LABELS, QUOTA_STATE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import { leastNumber } from '../../../../shared/domain/quota/least-number.ts';
import { leftToOffer } from '../../../../shared/domain/quota/may-offer.ts';
import { QUOTA_MOVES } from '../../../../shared/domain/quota/moves.ts';
import { Facts } from '../../../../shared/web/facts.tsx';
import { printedPath, STATEMENT_PATH } from '../paths.ts';
import { MoveForms } from './move-forms.tsx';
import { OfficesTable } from './offices-table.tsx';
import type { QuotaOverviewProps } from './view.tsx';

/** The least number for the offices as they were stated, whatever the county's list says since. */
const leastSentence = ({ offices }: QuotaStatement): string => {
  const { least, binding } = leastNumber(offices);
  const by = binding.map((rule) => QUOTA_RULE_LABELS[rule]).join('、');
  return `按所附司法所名单测算，最低数额为 ${least} 名${by === '' ? '' : `，由“${by}”决定`}。`;
};

/** What is in force and what is left of it; the latest statement, and what this person may do with it. */
export function Standing(props: QuotaOverviewProps) {
  const { view, mayEdit } = props;
  const { figures, latest, standing, list } = view;
  const filed =
    figures.filed === undefined
      ? '尚未备案，不能发布招聘公告'
      : `${figures.filed} 名；已聘 ${figures.filled} 名，正在招聘 ${figures.onOffer} 名，还可招聘 ${leftToOffer(figures)} 名`;
  const returned = standing === 'returned' ? latest?.log.at(-1)?.reason : undefined;
  return (
    <>
      <Facts
        facts={[
          ['已备案数额', filed],
          [
            '上报状态',
            <span class={standing === 'filed' ? 'tag done' : 'tag now'}>{QUOTA_STATE_LABELS[standing]}</span>,
          ],
        ]}
      />
      {returned !== undefined && (
        <div class="inset warn">
          <p>
            <strong>退回理由：</strong>
            {returned}
          </p>
        </div>
      )}
      {latest !== undefined && (
        <section class="panel" aria-label="本次上报内容">
          <h2>
            第 {latest.serial} 次：拟核定 {latest.total} 名
          </h2>
          <p>{leastSentence(latest)}</p>
          {latest.reason !== '' && <p>多于最低数额的理由：{latest.reason}</p>}
          {latest.state === 'draft' && latest.officesVersion !== list.version && (
            <p class="red">司法所名单在保存之后有变动，须重新拟定后才能上报。</p>
          )}
          <OfficesTable caption="拟定的分配" offices={latest.offices} split={latest.split} />
          <p>
            <a class="linklike" href={printedPath(latest.serial)}>
              打印稿
            </a>
          </p>
          <MoveForms {...props} statement={latest} />
        </section>
      )}
      {mayEdit && QUOTA_MOVES[standing].save !== undefined && list.offices.length > 0 && (
        <p class="buttons">
          <a class={standing === 'draft' ? 'button second' : 'button'} href={STATEMENT_PATH}>
            {standing === 'draft' || standing === 'returned' ? '修改数额' : '拟定数额'}
          </a>
        </p>
      )}
    </>
  );
}
