import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { appealRows } from './rows.ts';
import { AppealsView } from './view.tsx';

/** GET /console/campaigns/{code}/appeals: every appeal against the review, those that wait first. */
export const appealsPage = withCampaign((state) => {
  const appeals = appealRows(state);
  return {
    kind: 'page',
    data: { appeals },
    page: {
      title: '申诉',
      menu: campaignMenu(state, 'appeals'),
      body: <AppealsView state={state} appeals={appeals} />,
    },
  };
});
