import type { Instant } from './time.ts';

/** What an officer may have been shown: 居民身份证法 13, 12 (identity card, temporary identity card). */
export const IDENTITY_DOCUMENTS = ['identity-card', 'temporary-identity-card'] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

/** That an applicant was given a new query code in person, since when the earlier one opens nothing. Never the code itself. */
export type CodeReissue = {
  /** Application number. */
  readonly number: string;
  readonly campaign: string;
  /** 1 for the first. */
  readonly serial: number;
  /** The document the officer saw and compared with the person and the application. */
  readonly document: IdentityDocument;
  readonly reason: string;
  /** Name and account, as every decision is signed. */
  readonly by: string;
  readonly at: Instant;
};
