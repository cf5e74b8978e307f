import type { InternalTieBreak, TieBreak } from './campaign.ts';
import type { Notice, NoticeKind } from './notice.ts';
import type { Mark } from './selection.ts';

/** Notices that a ranking or a list by marks stands behind, so that anybody can recompute it. */
export const RANKED_KINDS = ['written', 'exam', 'interview-list', 'interview', 'proposed'] as const;
export type RankedKind = Extract<NoticeKind, (typeof RANKED_KINDS)[number]>;

/** A position as it goes ahead. */
export type InputPosition = {
  readonly code: string;
  readonly office: string;
  readonly headcount: number;
  readonly givenUp?: number;
  /** Places that fell vacant after the reserve date and go to nobody; absent: none. */
  readonly lapsed?: number;
  /**
   * Groups of equals of whom fewer needed a place than there are, by rank: `people` did. Only where the result cannot be had
   * without it.
   */
  readonly counted?: readonly { readonly rank: number; readonly people: number }[];
};

type CommonTerms = { readonly positions: readonly InputPosition[]; readonly substitutes: boolean };

/** The terms of a campaign that a result depends on; marks of `pass` in points, weight in whole percent. */
export type InputTerms =
  | (CommonTerms & {
      readonly track: 'open';
      readonly written: { readonly weight: number; readonly pass?: number };
      readonly interview: { readonly ratio: number; readonly pass?: number };
      readonly tieBreak: readonly TieBreak[];
    })
  | (CommonTerms & {
      readonly track: 'internal';
      readonly exam: { readonly pass?: number };
      readonly tieBreak: readonly InternalTieBreak[];
    });

/** Somebody in the running, as the public may know them: masked, with the marks that are public with this notice. */
export type InputCandidate = {
  readonly number: string;
  readonly maskedName: string;
  readonly position: string;
  readonly written?: Mark;
  readonly interview?: Mark;
  readonly exam?: Mark;
  /** 四(二)1(8): has a ground of preference; said only of whoever is ranked, and only where they are. */
  readonly preferred?: true;
  /** On the notice of proposed appointments: reached, and out since. On that of interview marks: not ranked. Never why. */
  readonly out?: true;
  /** Reached, and what is looked into after that is not finished. */
  readonly waiting?: true;
};

/** What the result on a notice is computed from (排名依据); published with it, never before. */
export type NoticeInputs = {
  readonly v: 1;
  /** Id of the notice. */
  readonly notice: string;
  readonly kind: RankedKind;
  readonly terms: InputTerms;
  /** Position by position, then by number. */
  readonly candidates: readonly InputCandidate[];
};

/** A notice as it is stored: what its result is computed from is fixed in the same write. */
export type ComposedNotice = Notice & { readonly inputs?: NoticeInputs };
