import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { kindLabel, smsLabel } from './labels.ts';
import { countsOf, narrowed, stateAsked } from './rows.ts';
import { ToldView } from './view.tsx';

/** GET /console/campaigns/{code}/messages: who was told what and when, and whether the short message got through; `?sms=` narrows. */
export const toldPage = withCampaign(async (state, request, services) => {
  const all = await services.messages.told(state.campaign.code);
  const counts = countsOf(all);
  const asked = stateAsked(request.query('sms'));
  const messages = narrowed(all, asked);
  return {
    kind: 'page',
    data: { counts, messages },
    page: {
      title: '消息',
      menu: campaignMenu(state, 'messages'),
      body: (
        <ToldView
          state={state}
          counts={counts}
          messages={messages}
          asked={asked}
          page={request.query('page')}
        />
      ),
    },
  };
});

/** GET …/messages.xlsx: the same for Excel, without telephone numbers. */
export const toldWorkbook = withCampaign(async (state, _request, services) => {
  const names = namesOf(state);
  const positions = new Map(state.rows.map(({ number, position }) => [number, position]));
  const positionOf = (number: string): string => positions.get(number) ?? '';
  return workbook(
    `${state.campaign.code}-消息`,
    [
      { title: '时间', width: 22, cell: ({ at }) => formatDateTime(at) },
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ number }) => names[number] },
      { title: '岗位', cell: ({ number }) => positionOf(number) },
      { title: '司法所', width: 20, cell: ({ number }) => officeOf(state, positionOf(number)) },
      { title: '消息', width: 24, cell: ({ kind }) => kindLabel(kind) },
      { title: '短信', width: 26, cell: ({ sms }) => smsLabel(sms) },
    ],
    await services.messages.told(state.campaign.code),
  );
});
