import type { Role } from '../../../../shared/domain/model/staff.ts';
import { QUOTA_BASIS } from '../../../../shared/domain/quota/clauses.ts';
import type { KnownRefusal } from '../../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../../shared/web/clause-tag.tsx';
import { DownloadLink } from '../../frame/download-link.tsx';
import { StopNote } from '../../frame/notes.tsx';
import type { QuotaView } from '../load.ts';
import { OFFICES_PATH, QUOTA_PATH } from '../paths.ts';
import { LeastTable } from './least-table.tsx';
import { OfficesTable } from './offices-table.tsx';
import { StatementList, StatementLog } from './records.tsx';
import { Standing } from './standing.tsx';

export type QuotaOverviewProps = {
  readonly view: QuotaView;
  readonly roles: readonly Role[];
  readonly mayEdit: boolean;
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
  readonly typedReason?: string;
  readonly done: string;
};

const DONE: Readonly<Record<string, string>> = {
  offices: '司法所名单已保存。',
  save: '数额已保存，还没有上报。',
  submit: '已上报市司法局。',
  approve: '已审核通过。',
  file: '已备案，数额生效。',
  return: '已退回县司法局。',
};

/** The county's number of posts: what is filed, where the statement stands, and how the least number comes about. */
export function QuotaOverview(props: QuotaOverviewProps) {
  const { view, mayEdit, refusal, done } = props;
  const { list, least, proposal, statements, latest } = view;
  return (
    <>
      <h1>核定数额</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {DONE[done] !== undefined && <p class="done-note">{DONE[done]}</p>}
      <p class="soft">
        <ClauseTag clause={QUOTA_BASIS.clause} /> {QUOTA_BASIS.text}
      </p>
      <Standing {...props} />
      {list.offices.length > 0 && <LeastTable offices={list.offices} least={least} />}
      <h2>司法所与测算分配</h2>
      <OfficesTable caption="按最低数额测算的分配" offices={list.offices} split={proposal} />
      <p class="buttons">
        {mayEdit && (
          <a class="button second" href={OFFICES_PATH}>
            {list.offices.length === 0 ? '填写司法所名单' : '修改司法所名单'}
          </a>
        )}
        {list.offices.length > 0 && (
          <a class="linklike" href={`${OFFICES_PATH}.xlsx`}>
            下载（.xlsx）
          </a>
        )}
      </p>
      <h2>历次上报</h2>
      <StatementList statements={statements} />
      {latest !== undefined && <StatementLog statement={latest} />}
      {latest !== undefined && (
        <DownloadLink href={`${QUOTA_PATH}/statements.xlsx`}>下载历次办理记录</DownloadLink>
      )}
    </>
  );
}
