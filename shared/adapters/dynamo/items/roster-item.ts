import * as z from 'zod';
import type { Roster } from '../../../ports/roster-store.ts';
import { rosterKey } from '../keys.ts';

const rosterItem = z.lazy(() =>
  z.object({
    t: z.literal('roster'),
    at: z.number(),
    campaign: z.string(),
    version: z.number().int(),
    numbers: z.array(z.string()),
    sha256: z.string(),
    fileName: z.string(),
    by: z.string(),
  }),
);

export const toRosterItem = (roster: Roster) => ({
  ...rosterKey(roster.campaign, roster.version),
  t: 'roster',
  ...roster,
});

/** Parses what the table gave; throws when it is not a roster as this code writes it. */
export const fromRosterItem = (raw: unknown): Roster => {
  const { t: _, ...roster } = rosterItem.parse(raw);
  return roster;
};
