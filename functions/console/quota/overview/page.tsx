import { may } from '../../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../../shared/domain/refusals.ts';
import type { Page } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import type { QuotaView } from '../load.ts';
import { QuotaOverview } from './view.tsx';

/** The page about the county's number, also shown when a move of its statement was refused. */
export const overviewPage = (
  view: QuotaView,
  { staff, csrf, query }: StaffRequest,
  refusal?: KnownRefusal,
  typedReason?: string,
): Page => ({
  title: '核定数额',
  body: (
    <QuotaOverview
      view={view}
      roles={staff.roles}
      mayEdit={may(staff.roles, 'quota.edit')}
      csrf={csrf}
      refusal={refusal}
      typedReason={typedReason}
      done={query('done')}
    />
  ),
});
