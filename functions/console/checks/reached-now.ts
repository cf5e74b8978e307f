import { type Reached, reachedFor } from '../../../shared/domain/selection/reached.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';

/** Somebody reached, with name and the version of their record, which a command must name. */
export type ReachedPerson = Reached & { readonly name: string; readonly version: number };

/** Everybody reached so far, by position and rank. */
export const reachedNow = (state: CampaignState): readonly ReachedPerson[] => {
  const names = namesOf(state);
  const versions = new Map(state.rows.map(({ number, checks }) => [number, checks?.version ?? 0]));
  return reachedFor(state.campaign, state.candidates, state.imported).map((one) => ({
    ...one,
    name: names[one.number] ?? '',
    version: versions.get(one.number) ?? 0,
  }));
};
