import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** The marks each track has; the other's are a page that does not exist. */
const KINDS: Readonly<Record<TrackId, readonly SheetKind[]>> = {
  open: ['written', 'interview'],
  internal: ['exam'],
};

/** Makes a handler out of one that needs the sheet's kind from the path; another kind is a page that does not exist. */
export const withKind = (
  handle: (
    kind: SheetKind,
    state: CampaignState,
    request: StaffRequest,
    services: Services,
  ) => Promise<Answer> | Answer,
) =>
  withCampaign((state, request, services) => {
    const kind = KINDS[state.campaign.track].find((one) => one === request.param('kind'));
    return kind ? handle(kind, state, request, services) : refusedWith(404, { code: 'not-found' });
  });
