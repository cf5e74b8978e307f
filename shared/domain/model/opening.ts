import type { Instant } from './time.ts';

/** What became of one post at the opening ratio (开考比例): `to` places are left of `from`; 0: the post is cancelled. */
export type OpenedPost = {
  readonly post: string;
  readonly from: number;
  readonly to: number;
  /** Admitted applicants on whom it was decided. */
  readonly admitted: number;
};

/**
 * The officer's decision on every post with too few admitted applicants, one per campaign and never changed. It lies beside
 * the settings as they were announced: what counts from then on is derived (opening/effective.ts).
 */
export type Opening = {
  /** The announced ratio: admitted applicants per place. */
  readonly ratio: number;
  /** Only the posts that were cut or cancelled, in the campaign's order. */
  readonly posts: readonly OpenedPost[];
  /** Applicants of cancelled posts choose another one before this moment. */
  readonly until: Instant;
  readonly by: string;
  readonly at: Instant;
};

/** What an applicant of a cancelled post was offered, and what they answered: another post, or none of them. */
export type PostOffer = {
  readonly number: string;
  readonly campaign: string;
  /** The post that was cancelled. */
  readonly from: string;
  /** They choose before this moment. */
  readonly until: Instant;
  /** A post's code, or NO_POST for whoever declined; absent while there is no answer. */
  readonly to?: string;
  readonly answeredAt?: Instant;
};

/** The answer of whoever takes none of the posts on offer. A post may have any code of letters, digits, `-` and `_`, so this is none. */
export const NO_POST = '*';
