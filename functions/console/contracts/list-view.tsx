import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { CONTRACT_STATE_LABELS, VACANCY_LABELS } from '../../../shared/domain/contracts/labels.ts';
import { isDecided } from '../../../shared/domain/contracts/moves.ts';
import type { PostPlaces } from '../../../shared/domain/contracts/vacancies.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { TextField } from '../../../shared/web/fields.tsx';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import type { ContractBoard, ContractPerson } from './board.ts';

type ContractsViewProps = {
  readonly state: CampaignState;
  readonly board: ContractBoard;
  readonly csrf: string;
  /** The contract stage is open. */
  readonly open: boolean;
  readonly mayManage: boolean;
  /** A supplement is due: somebody was taken off, or a substitute is to be put on notice. */
  readonly supplement: boolean;
  readonly typedReason?: string;
  readonly refusal?: KnownRefusal;
  readonly done: string;
};

/** Every contract of a campaign, and how the places of each position stand. */
export function ContractsView(props: ContractsViewProps) {
  const { state, board, open, supplement, refusal, done } = props;
  const { code, reserveUntil } = state.campaign;
  return (
    <>
      <h1>签订合同</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done !== '' && <p class="done-note">已记录。</p>}
      <p>
        公示期满、异议已答复的，按原定日期复核条件、核验原件后发出合同 <ClauseTag clause="四(二)3" />
        。放弃或者不符合条件的，
        {state.campaign.substitutes
          ? `${reserveUntil === undefined ? '在本环节结束以前' : `在 ${formatDate(reserveUntil)} 以前（含当日）`}由同岗位下一名依次递补。`
          : '本次招聘不递补。'}
      </p>
      {!open && <p class="table-empty">签订合同环节没有在进行，现在只能查看和登记到岗。</p>}
      {supplement && open && (
        <p class="inset warn">
          拟聘用人员有变动，须发布补充公示；递补人员公示期满后才能签订合同。
          <a href={campaignPath(code, '/objections')}>查看并发布补充公示</a>
        </p>
      )}
      <DataTable
        caption="合同"
        rows={board.people}
        rowKey={({ number }) => number}
        empty="还没有拟聘用人员。公示发布之后，公示名单上的人员会列在这里。"
        columns={[
          { title: '岗位', cell: ({ position, office }) => `${position} ${office}` },
          {
            title: '姓名',
            heads: true,
            cell: ({ number, name }) => (
              <a href={campaignPath(code, `/contracts/${number}`)}>
                {name} <span class="code">{number}</span>
              </a>
            ),
          },
          {
            title: '名次',
            numeric: true,
            cell: ({ rank, substitute }) => `${rank}${substitute ? '（递补）' : ''}`,
          },
          { title: '公示期止', cell: ({ lastDay }) => formatDate(lastDay) },
          { title: '状态', cell: stateOf },
          {
            title: '起始日期',
            cell: ({ contract }) => (contract?.startOn ? formatDate(contract.startOn) : ''),
          },
        ]}
      />
      <p>
        <a class="linklike" href={campaignPath(code, '/contracts.xlsx')}>
          下载合同登记表（.xlsx）
        </a>
      </p>
      <h2>各岗位名额</h2>
      <DataTable
        caption="各岗位名额"
        rows={board.posts}
        rowKey={({ position }) => position}
        empty=""
        columns={[
          { title: '岗位', heads: true, cell: ({ position, office }) => `${position} ${office}` },
          { title: '招聘', numeric: true, cell: ({ headcount }) => headcount },
          { title: '已签订', numeric: true, cell: ({ filled }) => filled },
          { title: '空缺', numeric: true, cell: ({ open: places }) => places },
          { title: '其中已放弃', numeric: true, cell: ({ givenUp }) => givenUp },
          { title: '说明', cell: ({ why }) => (why === undefined ? '' : VACANCY_LABELS[why]) },
        ]}
      />
      {props.mayManage &&
        open &&
        board.posts
          .filter(mayGiveUp)
          .map((post) => <GiveUpForm key={post.position} post={post} {...props} />)}
    </>
  );
}

const mayGiveUp = ({ open, givenUp }: PostPlaces): boolean => open > givenUp;

const stateOf = ({ state, due }: ContractPerson) => (
  <>
    {CONTRACT_STATE_LABELS[state]}
    {!due && !isDecided(state) && <span class="tag fail">已不在拟聘用名单内</span>}
  </>
);

/** Places nobody takes any more: given up with a reason, they are no longer on offer. */
const GiveUpForm = ({
  post,
  state,
  csrf,
  typedReason,
}: ContractsViewProps & { readonly post: PostPlaces }) => (
  <details class="more" open={typedReason !== undefined}>
    <summary>
      放弃岗位 {post.position} 的空缺 {post.open - post.givenUp} 个
    </summary>
    <form
      method="post"
      action={campaignPath(state.campaign.code, `/contract-posts/${post.position}/give-up`)}
    >
      <Csrf token={csrf} />
      <TextField name="reason" label="放弃的理由" value={typedReason} maxlength={500} />
      <p class="buttons">
        <button class="button danger" type="submit">
          放弃空缺，不再补足
        </button>
      </p>
    </form>
  </details>
);
