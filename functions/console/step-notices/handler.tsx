import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { noticeRows } from './rows.ts';
import { NoticesView } from './view.tsx';

/** GET /console/campaigns/{code}/notices: what can be published now, what is set to a moment, what is out, and the record. */
export const noticesPage = withCampaign(async (state, request, services) => {
  const rows = noticeRows(state, request.now);
  const log = await services.campaigns.noticeLog(state.campaign.code);
  return {
    kind: 'page',
    data: { notices: rows, log },
    page: {
      title: '各环节公告',
      menu: campaignMenu(state, 'notices'),
      body: <NoticesView code={state.campaign.code} rows={rows} log={log} done={request.query('done')} />,
    },
  };
});
