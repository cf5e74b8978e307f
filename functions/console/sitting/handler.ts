import { withCampaign } from '../campaign-state/load.ts';
import { latecomersIn, loadSitting } from './load.ts';
import { sittingPage } from './page.tsx';

/** GET /console/campaigns/{code}/sitting: when and where the exam is, its rooms, the arrangement in force, and what is to be done. */
export const sittingOverview = withCampaign(async (state, request, services) => {
  const sitting = await loadSitting(state, services);
  const { arrangement, people, moment } = sitting;
  return {
    kind: 'page',
    data: {
      sitting: sitting.sitting,
      arrangement,
      people: people.length,
      latecomers: latecomersIn(sitting),
      moment,
    },
    page: sittingPage({ state, sitting, request }),
  };
});
