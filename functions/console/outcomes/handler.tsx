import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { namesOf } from '../campaign-state/people.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import { OutcomesView } from './view.tsx';

/** GET /console/campaigns/{code}/outcomes: where every applicant stands by what is recorded now. */
export const outcomesPage = withCampaign((state, request) => {
  const outcomes = computeOutcomes(state.campaign, state.candidates, state.imported);
  return {
    kind: 'page',
    data: { ...withheldIn(state), outcomes },
    page: {
      title: '结果一览',
      menu: campaignMenu(state, 'outcomes'),
      body: (
        <OutcomesView state={state} outcomes={outcomes} names={namesOf(state)} page={request.query('page')} />
      ),
    },
  };
});
