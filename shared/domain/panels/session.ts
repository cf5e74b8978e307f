import { isLocalDate } from '../calendar/days.ts';
import type { Session } from '../model/panel.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a time of day, HH:mm. */
export const isTime = (text: string): boolean => TIME.test(text);

/** Whether day and times exist and the end lies after the beginning. */
export const isSession = ({ date, from, to }: Omit<Session, 'room'>): boolean =>
  isLocalDate(date) && isTime(from) && isTime(to) && from < to;

/** Whether two sessions share a moment; one may begin when the other ends. */
export const overlap = (a: Omit<Session, 'room'>, b: Omit<Session, 'room'>): boolean =>
  a.date === b.date && a.from < b.to && b.from < a.to;

/** The moment a session begins, Asia/Shanghai (UTC+8). Takes a session whose day and time exist. */
export const beginsAt = ({ date, from }: Pick<Session, 'date' | 'from'>): number =>
  Date.parse(`${date}T${from}:00+08:00`);
