import type { Arrangement, InterviewSlot, Panel } from '../model/panel.ts';
import type { Instant } from '../model/time.ts';

type Place = Pick<InterviewSlot, 'date' | 'from' | 'room'>;

const placesIn = ({ panels }: Arrangement): ReadonlyMap<string, Place> =>
  new Map(panels.flatMap((panel) => panel.assigned.map((number) => [number, placeOf(panel)] as const)));

const placeOf = ({ date, from, room }: Panel): Place => ({ date, from, room });

const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.date === b?.date && a?.from === b?.from && a?.room === b?.room;

/**
 * What applicants must be told because of a change of the arrangement: a slot for everybody whose day, time or place is new,
 * and one that says it is being changed for whoever has none any more. Nobody whose slot stays as it was; never who examines.
 */
export const slotsChanged = (
  campaign: string,
  before: Arrangement,
  after: Arrangement,
  at: Instant,
): readonly InterviewSlot[] => {
  const [old, now] = [placesIn(before), placesIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((number) => {
    const [was, is] = [old.get(number), now.get(number)];
    const place = is ?? was;
    if (place === undefined || isSamePlace(was, is)) return [];
    return [{ number, campaign, arranged: is !== undefined, ...place, at }];
  });
};
