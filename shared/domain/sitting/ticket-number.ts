import type { Place } from '../model/sitting.ts';

/** Most rooms and most seats in one that a ticket number has digits for. */
export const MOST_ROOMS = 99;
export const MOST_SEATS = 999;

/** Number of an admission ticket (准考证号): two digits of the room, three of the seat; both counted from 1. */
export const ticketNumber = ({ room, seat }: Place): string =>
  String(room).padStart(2, '0') + String(seat).padStart(3, '0');
