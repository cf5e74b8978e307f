import type { Arrangement } from '../../../shared/domain/model/sitting.ts';
import { ticketNumber } from '../../../shared/domain/sitting/ticket-number.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import type { SittingState } from '../sitting/load.ts';

/** One line of a door list (签到表). */
export type Seated = {
  readonly room: number;
  readonly roomName: string;
  readonly seat: number;
  readonly ticketNumber: string;
  readonly number: string;
  readonly name: string;
  readonly post: string;
};

/** Everybody with a seat who is still to sit, by room and seat; of one room when it is named (from 1). */
export const seatedIn = (
  state: CampaignState,
  { arrangement, people }: SittingState,
  room?: number,
): readonly Seated[] => {
  if (arrangement === undefined) return [];
  const rows = new Map(state.rows.map((row) => [row.number, row]));
  return people
    .flatMap((number): readonly Seated[] => {
      const [seat, row] = [arrangement.seats[number], rows.get(number)];
      if (!seat || !row || (room !== undefined && seat.room !== room)) return [];
      return [
        {
          room: seat.room,
          roomName: roomName(arrangement, seat.room),
          seat: seat.seat,
          ticketNumber: ticketNumber(seat),
          number,
          name: row.name,
          post: `${row.position} ${officeOf(state, row.position)}`,
        },
      ];
    })
    .sort((a, b) => a.room - b.room || a.seat - b.seat);
};

/** Name of a room by its number from 1, or ''. */
export const roomName = ({ rooms }: Arrangement, room: number): string => rooms[room - 1]?.name ?? '';

/** The room asked for, when the arrangement has it. */
export const roomAsked = ({ arrangement }: SittingState, asked: string): number | undefined => {
  const room = /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  return arrangement !== undefined && room >= 1 && room <= arrangement.rooms.length ? room : undefined;
};
