import type { RuleId } from './finding.ts';
import type { Role } from './staff.ts';
import type { Instant } from './time.ts';

/** `filed` waits for its answer; the other two are final. */
export const APPEAL_STATES = ['filed', 'upheld', 'rejected'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_EVENTS = ['file', 'uphold', 'reject'] as const;
export type AppealEvent = (typeof APPEAL_EVENTS)[number];

export type AppealLogEntry = {
  readonly event: AppealEvent;
  readonly at: Instant;
  /** 申请人本人, or the signature of whoever decided. */
  readonly by: string;
};

/** How an appeal was decided; the applicant reads the role, the reason and the day, never the name. */
export type AppealAnswer = {
  readonly decision: 'upheld' | 'rejected';
  readonly reason: string;
  /** Name and account, as every decision is signed. */
  readonly by: string;
  readonly role: Role;
  readonly at: Instant;
};

/** The one appeal (申诉) an applicant has against the refusal in the qualification review. */
export type Appeal = {
  /** Application number. */
  readonly number: string;
  readonly campaign: string;
  /** Facts and reasons, 10 to 1,000 characters. */
  readonly text: string;
  readonly filedAt: Instant;
  /** What it is against, as it stood when the appeal was filed. */
  readonly against: { readonly rules: readonly RuleId[]; readonly by: string; readonly at: Instant };
  readonly state: AppealState;
  readonly answer?: AppealAnswer;
  /** 1 when filed, 2 once decided; guards against two people deciding at once. */
  readonly version: number;
  readonly log: readonly AppealLogEntry[];
};
