import type { Instant, LocalDate } from './time.ts';

/** What one partition of the table was about: an applicant, their files, their contract text, an objection. */
export const DELETED_KINDS = ['application', 'upload', 'contract-text', 'objection'] as const;
export type DeletedKind = (typeof DELETED_KINDS)[number];

/** Under which rule something is deleted: whose, and since when it may not be kept any longer. */
export type DeletionTerms = {
  readonly campaign: string;
  /** The moment it was deleted. */
  readonly at: Instant;
  /** Days of keeping, and the last of them. */
  readonly days: number;
  readonly keptUntil: LocalDate;
  /** The provision, as pages cite it. */
  readonly clause: string;
};

/**
 * What was deleted of one partition of the table. It lies where the data lay, is written in the very transaction that deletes, and
 * holds no personal data: names of records, and the digests that the log has of them.
 */
export type Deletion = DeletionTerms & {
  readonly kind: DeletedKind;
  /** Application number, upload id or number of the objection. */
  readonly key: string;
  /** Sort key of every item deleted, with the SHA-256 of its canonical text, lower-case hex. */
  readonly items: Readonly<Record<string, string>>;
  /** Files of the document bucket that were deleted before. */
  readonly files: number;
  /** SHA-256 over all of `items`, lower-case hex. */
  readonly digest: string;
  /** Of applications and objections: so that whoever has the code learns that, and when, their data was deleted. */
  readonly codeDigest?: string;
  /** 1 for the first transaction; a partition too large for one takes several. */
  readonly version: number;
};

/** Men and women of one position who came so far. */
export type Counted = { readonly male: number; readonly female: number };

/** What is left of a campaign's applicants: numbers of people. */
export type PositionFigures = {
  readonly position: string;
  readonly registered: Counted;
  readonly admitted: Counted;
  readonly hired: Counted;
};

/** What was deleted after a campaign, for everybody who may look at it: counts, and the digest of all deletion records. */
export type CampaignDeletion = Omit<DeletionTerms, 'at'> & {
  readonly begunAt: Instant;
  /** When nothing was left to delete; absent while it goes on. */
  readonly finishedAt?: Instant;
  /** Taken before the first deletion. */
  readonly figures: readonly PositionFigures[];
  /** People whose data is to be deleted, and those who are kept because they were hired. */
  readonly people: number;
  readonly hired: number;
  /** Once finished: what was deleted. */
  readonly deleted?: DeletedTotals;
  readonly version: number;
};

export type DeletedTotals = {
  readonly applications: number;
  readonly objections: number;
  readonly items: number;
  readonly files: number;
  /** SHA-256 over the digests of all deletion records in the order of their keys, lower-case hex. */
  readonly digest: string;
};
