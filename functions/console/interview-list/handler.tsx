import { interviewLists } from '../../../shared/domain/selection/interview-list.ts';
import { withOpenCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { namesOf } from '../campaign-state/people.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import { InterviewListView } from './view.tsx';

/** GET /console/campaigns/{code}/interview-list: who enters the interview of each position, and where the cut lies. */
export const interviewListPage = withOpenCampaign((state) => {
  const lists = interviewLists(state.campaign, state.candidates, state.imported);
  const names = namesOf(state);
  return {
    kind: 'page',
    data: {
      ...withheldIn(state),
      positions: lists.map(({ entries, ...list }) => ({
        ...list,
        entries: entries.map((entry) => ({ ...entry, name: names[entry.number] })),
      })),
    },
    page: {
      title: '面试名单',
      menu: campaignMenu(state, 'interview-list'),
      body: <InterviewListView state={state} lists={lists} names={names} />,
    },
  };
});
