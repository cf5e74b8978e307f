import type { RosterStore } from '../../shared/ports/roster-store.ts';

/** Whether an application number is on the roster of its campaign, 四(一)1. */
export type RosterLookup = (campaign: string, number: string) => Promise<boolean>;

/**
 * Rosters read once per container: a roster is fixed when registration opens, before anybody can be looked up.
 * @throws when the campaign has no roster: it could not have been published, and the message comes again.
 */
export const rosterLookup = (rosters: Pick<RosterStore, 'latest'>): RosterLookup => {
  const known = new Map<string, ReadonlySet<string>>();
  return async (campaign, number) => {
    const remembered = known.get(campaign);
    if (remembered) return remembered.has(number);
    const roster = await rosters.latest(campaign);
    if (!roster) throw new Error(`campaign ${campaign} has no roster`);
    const numbers = new Set(roster.numbers);
    known.set(campaign, numbers);
    return numbers.has(number);
  };
};
