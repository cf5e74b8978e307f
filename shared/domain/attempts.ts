import type { Instant } from './model/time.ts';

/** Failed look-ups of one application or objection number in a clock hour (UTC), before any more are refused. */
export const FAILURES_PER_NUMBER = 10;

/** The same from one network address, over all numbers: a mobile network puts many people behind one. */
export const FAILURES_PER_ADDRESS = 60;

/** Sign-ins of staff begun from one network address in a clock hour: an office of twenty has one address. */
export const SIGN_INS_PER_ADDRESS = 60;

/** The clock hour attempts are counted in: `YYYY-MM-DDTHH`, UTC. */
export const hourOf = (now: Instant): string => new Date(now).toISOString().slice(0, 13);
