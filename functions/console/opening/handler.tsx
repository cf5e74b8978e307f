import { decideOpening, defaultChoiceEnd, isOpeningDue } from '../../../shared/domain/opening/decide.ts';
import { effectiveCampaign } from '../../../shared/domain/opening/effective.ts';
import { openingFigures } from '../../../shared/domain/opening/figures.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { campaignPath, isOpen, loadState, type OpenState, withOpenCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { signature } from '../http/acting.ts';
import type { Answer, Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { choicesIn } from './choices.ts';
import { openingCommand, typedPlaces, typedUntil } from './schema.ts';
import { sendOffers } from './send-offers.ts';
import { OpeningView } from './view.tsx';

const openingPage = (state: OpenState, request: StaffRequest, refusal?: KnownRefusal): Page => ({
  title: '开考比例',
  menu: campaignMenu(state, 'opening'),
  body: (
    <OpeningView
      campaign={state.campaign}
      opening={state.opening}
      figures={openingFigures(state.campaign, state.candidates)}
      choices={choicesIn(state, request.now)}
      due={isOpeningDue(state.progress)}
      usualEnd={defaultChoiceEnd(request.now)}
      mayDecide={may(request.staff.roles, 'opening.decide')}
      csrf={request.csrf}
      typed={{ places: typedPlaces(request.body.values), until: typedUntil(request.body.values) }}
      refusal={refusal}
      done={request.query('done')}
    />
  ),
});

/** GET /console/campaigns/{code}/opening: every post held against the ratio, the decision, and who chose what. */
export const openingOverview = withOpenCampaign((state, request) => ({
  kind: 'page',
  data: {
    ratio: state.campaign.openingRatio,
    posts: openingFigures(state.campaign, state.candidates),
    opening: state.opening,
    choices: choicesIn(state, request.now),
  },
  page: openingPage(state, request),
}));

const stopped = (state: OpenState, request: StaffRequest, refusal: KnownRefusal): Answer => ({
  kind: 'refused',
  status: statusOf(refusal.code),
  refusal,
  page: openingPage(state, request, refusal),
});

/**
 * POST …/opening with `places` (post code to places left, 0: cancelled; all short posts at once) and `until`: decides on the record,
 * then offers the applicants of cancelled posts the others. Of two officers at once the second is told (`opening.stale`).
 */
export const decideOpeningRatio = withOpenCampaign(async (state, request, services) => {
  const command = openingCommand(request.body.values);
  if (!command.ok) return stopped(state, request, command.refusal);
  const { campaign, progress, candidates, opening } = state;
  const by = signature(request.staff);
  const context = { campaign, progress, candidates, now: request.now, by };
  const decided = decideOpening(command.value, { ...context, ...(opening && { opening }) });
  if (!decided.ok) return stopped(state, request, decided.refusal);
  const written = await services.campaigns.decideOpening(campaign.code, decided.value, progress.version);
  if (written === 'stale') {
    const current = await loadState(services, campaign.code);
    const shown = current && isOpen(current) ? current : state;
    return stopped(shown, request, { code: 'opening.stale' });
  }
  const after = { ...state, opening: decided.value, campaign: effectiveCampaign(campaign, decided.value) };
  const offered = await sendOffers(after, request.now, services);
  return {
    kind: 'done',
    data: { opening: decided.value, offered },
    location: campaignPath(campaign.code, '/opening?done=decided'),
  };
});

/** POST …/opening/offers: completes the offers where writing them was broken off, or where somebody was admitted later. */
export const completeOffers = withOpenCampaign(async (state, request, services) => {
  const offered = await sendOffers(state, request.now, services);
  return {
    kind: 'done',
    data: { offered },
    location: campaignPath(state.campaign.code, '/opening?done=offered'),
  };
});
