import type { FindingEventName, FindingState } from '../model/audit.ts';
import type { Role } from '../model/staff.ts';

/**
 * Every legal move of a finding. The bureau answers an open one as often as there is something to say, which closes nothing; only
 * 纪检监察 or the city close it, and may take it up again.
 */
export const FINDING_MOVES: Readonly<
  Record<FindingState, Readonly<Partial<Record<FindingEventName, FindingState>>>>
> = {
  open: { answer: 'open', explain: 'explained', fix: 'fixed', uphold: 'upheld' },
  explained: { reopen: 'open' },
  fixed: { reopen: 'open' },
  upheld: { reopen: 'open' },
};

/** Who may do what to a finding. Source: 六(三), 六(四). */
export const FINDING_ACTORS: Readonly<Record<FindingEventName, readonly Role[]>> = {
  answer: ['officer'],
  explain: ['inspector', 'city'],
  fix: ['inspector', 'city'],
  uphold: ['inspector', 'city'],
  reopen: ['inspector', 'city'],
};

/** The state an event leads to, or undefined when it is not a legal move. */
export const afterFindingEvent = (state: FindingState, event: FindingEventName): FindingState | undefined =>
  FINDING_MOVES[state][event];
