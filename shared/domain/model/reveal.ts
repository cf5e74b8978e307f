import type { Instant } from './time.ts';

/** Where somebody's full identity is shown: the review of an application, the printed contract, an objection, a document that carries it. */
export const REVEAL_PAGES = ['review', 'contract', 'objection', 'paper'] as const;
export type RevealPage = (typeof REVEAL_PAGES)[number];

/**
 * What somebody may have to do about a person that needs to know who it is; `oversight`: a department that reads all and handles no
 * case; `none`: nothing that is stored says so.
 */
export const REVEAL_TASKS = [
  'review',
  'appeal',
  'contract',
  'objection',
  'checks',
  'oversight',
  'none',
] as const;
export type RevealTask = (typeof REVEAL_TASKS)[number];

/** Whose data was shown: an applicant's, by application number, or an objector's, by the number of the objection. */
export type RevealOf = { readonly kind: 'application' | 'objection'; readonly number: string };

/** That a member of staff was shown personal data in full; on record before it is shown. */
export type Reveal = {
  readonly of: RevealOf;
  readonly campaign: string;
  readonly page: RevealPage;
  /** Worked out from what was stored at that moment, never typed. */
  readonly task: RevealTask;
  /** Name and account, as every decision is signed. */
  readonly by: string;
  readonly account: string;
  readonly at: Instant;
};
