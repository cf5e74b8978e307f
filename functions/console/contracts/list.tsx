import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { contractStateLabel } from '../../../shared/domain/contracts/labels.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { supplementFor } from '../campaign-state/notice-state.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { workbook } from '../http/workbook.ts';
import { type ContractBoard, loadBoard } from './board.ts';
import { ContractsView } from './list-view.tsx';

/** The list of contracts, also after a command on a position that was refused. */
export const contractsPageOf = (
  state: CampaignState,
  board: ContractBoard,
  request: StaffRequest,
  refusal?: KnownRefusal,
): Page => ({
  title: '签订合同',
  menu: campaignMenu(state, 'contracts'),
  body: (
    <ContractsView
      state={state}
      board={board}
      csrf={request.csrf}
      open={stageAdmits(state.progress, 'manage-contract')}
      mayManage={may(request.staff.roles, 'contracts.manage')}
      supplement={supplementFor(state, request.now).supplement !== undefined}
      typedReason={typeof request.body.values.reason === 'string' ? request.body.values.reason : undefined}
      refusal={refusal}
      done={request.query('done')}
    />
  ),
});

/** GET /console/campaigns/{code}/contracts: everybody whose contract is to be made, and how the places of each position stand. */
export const contractsPage = withCampaign(async (state, request, services) => {
  const board = await loadBoard(state, services);
  return {
    kind: 'page',
    data: { contracts: board.people, posts: board.posts },
    page: contractsPageOf(state, board, request),
  };
});

const day = (date: string | undefined): string | undefined => date && formatDate(date);

/** GET …/contracts.xlsx: the register of contracts, without citizen numbers. */
export const contractsWorkbook = withCampaign(async (state, _request, services) => {
  const { people } = await loadBoard(state, services);
  return workbook(
    `${state.campaign.code}-合同`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ office }) => office },
      { title: '名次', cell: ({ rank }) => rank },
      { title: '递补', cell: ({ substitute }) => (substitute ? '是' : '') },
      { title: '公示期止', width: 16, cell: ({ lastDay }) => formatDate(lastDay) },
      { title: '状态', width: 18, cell: (one) => contractStateLabel(one.state) },
      { title: '签订期限', width: 16, cell: ({ contract }) => day(contract?.signBy) },
      { title: '签订日期', width: 16, cell: ({ contract }) => day(contract?.signedOn) },
      { title: '起始日期', width: 16, cell: ({ contract }) => day(contract?.startOn) },
      { title: '终止日期', width: 16, cell: ({ contract }) => day(contract?.endOn) },
    ],
    people,
  );
});
