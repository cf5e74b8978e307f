import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import { timesOf } from '../../../shared/web/ticket.tsx';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { refusedWith } from '../http/answer.ts';
import { workbook } from '../http/workbook.ts';
import { loadSitting } from '../sitting/load.ts';
import { DoorList } from './door-list.tsx';
import { roomAsked, roomName, seatedIn } from './seated.ts';

/** GET …/sitting/doors?room=: the door list (签到表) of one room, to be printed; an unknown room is `not-found`. */
export const doorListPage = withCampaign(async (state, request, services) => {
  const sitting = await loadSitting(state, services);
  const { arrangement } = sitting;
  const room = roomAsked(sitting, request.query('room'));
  if (arrangement === undefined || room === undefined) return refusedWith(404, { code: 'not-found' });
  const people = seatedIn(state, sitting, room);
  const name = roomName(arrangement, room);
  return {
    kind: 'page',
    data: { room: name, people },
    page: {
      title: `${name}签到表`,
      bodyClass: 'has-notice',
      body: (
        <DoorList
          title={`${state.campaign.title.replace(/公告$/u, '')}${STAGE_LABELS[sitting.stage]}签到表`}
          room={name}
          when={timesOf(arrangement.terms)}
          people={people}
          back={campaignPath(state.campaign.code, '/sitting')}
        />
      ),
    },
  };
});

/** GET …/sitting/doors.xlsx: everybody with room and seat; with `room` only that one. */
export const doorListWorkbook = withCampaign(async (state, request, services) => {
  const sitting = await loadSitting(state, services);
  const asked = request.query('room');
  const room = roomAsked(sitting, asked);
  if (asked !== '' && room === undefined) return refusedWith(404, { code: 'not-found' });
  return workbook(
    `${state.campaign.code}-考场名单`,
    [
      { title: '考场', width: 16, cell: ({ roomName: name }) => name },
      { title: '座位号', cell: ({ seat }) => seat },
      { title: '准考证号', width: 12, cell: ({ ticketNumber }) => ticketNumber },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '报考岗位', width: 24, cell: ({ post }) => post },
      { title: '签名', width: 16, cell: () => undefined },
    ],
    seatedIn(state, sitting, room),
  );
});
