import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { handsIn, listedReviews } from './rows.ts';
import type { TypedDecision } from './schema.ts';
import { ScoreReviewsView } from './view.tsx';

/** The list of score reviews, also after a decision that was refused. */
export const scoreReviewsPageOf = (
  state: CampaignState,
  request: StaffRequest,
  refusal?: KnownRefusal,
  typed?: TypedDecision,
): Page => {
  const { roles, account } = request.staff;
  return {
    title: '成绩复核',
    menu: campaignMenu(state, 'score-reviews'),
    body: (
      <ScoreReviewsView
        state={state}
        reviews={listedReviews(state.scoreReviews)}
        mayDecide={(kind, number) =>
          may(roles, 'score-reviews.decide') && !handsIn(state, kind, number).includes(account)
        }
        decides={may(roles, 'score-reviews.decide')}
        now={request.now}
        csrf={request.csrf}
        chosen={request.query('review')}
        refusal={refusal}
        typed={typed}
        done={request.query('done')}
      />
    ),
  };
};

/** GET /console/campaigns/{code}/score-reviews: every request to check a mark, the open ones first. */
export const scoreReviewsPage = withCampaign((state, request) => ({
  kind: 'page',
  data: { ...withheldIn(state), scoreReviews: listedReviews(state.scoreReviews) },
  page: scoreReviewsPageOf(state, request),
}));
