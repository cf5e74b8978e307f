import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { asksToDeclare, withoutRelated } from '../recusals/recused.ts';
import { FILTERS, filterOf, firstFilter, isFilter, pageOf } from './filters.ts';
import { ReviewQueue } from './view.tsx';

/** GET /console/campaigns/{code}/review?filter=&page=: one pile of applications, fifty to a page, with the size of every pile. */
export const reviewQueuePage = withCampaign((all, request) => {
  const state = withoutRelated(all, request.staff);
  const asked = request.query('filter');
  const filter = isFilter(asked) ? asked : firstFilter(state.rows);
  const sizes = FILTERS.map(
    (one) => [one, state.rows.filter((row) => filterOf(row) === one).length] as const,
  );
  // Of those who left before anybody decided nothing is to be done: their pile is shown once there is one.
  const counts = Object.fromEntries(sizes.filter(([one, size]) => one !== 'withdrawn' || size > 0));
  const { rows, page, pages } = pageOf(
    state.rows.filter((row) => filterOf(row) === filter),
    request.query('page'),
  );
  const view = (
    <ReviewQueue
      campaign={state.campaign}
      filter={filter}
      counts={counts}
      rows={rows}
      page={page}
      pages={pages}
      decided={request.query('decided')}
      undeclared={asksToDeclare(all, request.staff)}
    />
  );
  return {
    kind: 'page',
    data: { filter, counts, page, pages, applications: rows },
    page: { title: '资格审查', menu: campaignMenu(state, 'review'), body: view },
  };
});
