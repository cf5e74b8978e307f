import { formatDate, formatDateTime, localDate } from '../../../shared/domain/calendar/format.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { CampaignDeletion, Counted, DeletedTotals } from '../../../shared/domain/model/deletion.ts';
import { cite } from '../../../shared/domain/retention/cite.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';

const people = ({ male, female }: Counted): string => `${male + female}（男 ${male}，女 ${female}）`;

/** What is left to see of those whose data was deleted: since when and under which rule, how much, and how many they had been. */
export function DeletionSection({ campaign, deletion }: DeletionProps) {
  const { begunAt, finishedAt, deleted, days, keptUntil, clause, figures } = deletion;
  const office = (code: string) => campaign.positions.find((one) => one.code === code)?.office ?? '';
  return (
    <section>
      <h2>个人信息删除</h2>
      <p>
        按{cite(clause)}，未聘用人员的报名信息和材料在招聘结束后保存 {days} 天，到{formatDate(keptUntil)}
        为止。
        {formatDate(localDate(begunAt))}开始删除，
        {finishedAt === undefined ? '还没有删完。' : `${formatDateTime(finishedAt)}删完。`}
        已聘用的 {deletion.hired} 人不在其中。
      </p>
      {deleted !== undefined && <Totals deleted={deleted} />}
      <DataTable
        caption="删除以前的人数"
        rows={figures}
        rowKey={({ position }) => position}
        empty="没有人报名。"
        columns={[
          { title: '岗位', heads: true, cell: ({ position }) => `${position} ${office(position)}` },
          { title: '报名', cell: ({ registered }) => people(registered) },
          { title: '资格审查通过', cell: ({ admitted }) => people(admitted) },
          { title: '聘用', cell: ({ hired }) => people(hired) },
        ]}
      />
    </section>
  );
}

type DeletionProps = { readonly campaign: Campaign; readonly deletion: CampaignDeletion };

/** The digest lets whoever kept the records tell whether they are all of them and unchanged. */
const Totals = ({ deleted }: { readonly deleted: DeletedTotals }) => (
  <>
    <p>
      共删除报名 {deleted.applications} 份、异议 {deleted.objections} 件，记录 {deleted.items} 项，文件{' '}
      {deleted.files} 个。每一项删除都有不含个人信息的记录，并已存证。
    </p>
    <p class="soft small">
      全部删除记录的摘要（SHA-256）：
      <br />
      <span class="code">{deleted.digest}</span>
    </p>
  </>
);
