import type { Arrangement, Room } from '../../../shared/domain/model/sitting.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { workbook } from '../http/workbook.ts';
import { loadSitting } from './load.ts';

type RoomRow = {
  readonly name: string;
  /** Seats as entered last; absent when the room was struck since the arrangement. */
  readonly seats?: number;
  /** Seats and people in the arrangement in force; absent when the room is not part of it. */
  readonly arranged?: number;
  readonly people?: number;
};

const inForce = (arrangement: Arrangement | undefined): readonly Required<Omit<RoomRow, 'seats'>>[] => {
  const seated = Object.values(arrangement?.seats ?? {});
  return (arrangement?.rooms ?? []).map(({ name, seats }, index) => ({
    name,
    arranged: seats,
    people: seated.filter(({ room }) => room === index + 1).length,
  }));
};

/** Rooms as entered, in their order, each with what the arrangement in force says of it; those it alone still has come last. */
const roomRows = (rooms: readonly Room[], arrangement: Arrangement | undefined): readonly RoomRow[] => {
  const arranged = inForce(arrangement);
  const entered = new Set(rooms.map(({ name }) => name));
  return [
    ...rooms.map((room) => ({ ...arranged.find(({ name }) => name === room.name), ...room })),
    ...arranged.filter(({ name }) => !entered.has(name)),
  ];
};

/** GET /console/campaigns/{code}/sitting.xlsx: the rooms, their seats, and how many people sit in each; nobody's name. */
export const sittingWorkbook = withCampaign(async (state, _request, services) => {
  const { sitting, arrangement } = await loadSitting(state, services);
  return workbook(
    `${state.campaign.code}-考场`,
    [
      { title: '考场', width: 24, cell: ({ name }) => name },
      { title: '座位数', cell: ({ seats }) => seats },
      { title: '编排时的座位数', cell: ({ arranged }) => arranged },
      { title: '编排人数', cell: ({ people }) => people },
    ],
    roomRows(sitting.rooms, arrangement),
  );
});
