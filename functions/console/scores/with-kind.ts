import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { kindsOf } from '../campaign-state/marking.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** Makes a handler out of one that needs the sheet's kind from the path; one that the track has not is a page that does not exist. */
export const withKind = (
  handle: (
    kind: SheetKind,
    state: CampaignState,
    request: StaffRequest,
    services: Services,
  ) => Promise<Answer> | Answer,
) =>
  withCampaign((state, request, services) => {
    const kind = kindsOf(state.campaign).find((one) => one === request.param('kind'));
    return kind ? handle(kind, state, request, services) : refusedWith(404, { code: 'not-found' });
  });
