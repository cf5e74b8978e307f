import type { Instant } from './time.ts';

/** That an applicant agreed to the processing of their data, and separately of what is sensitive; both in the wording of one version. */
export type Consent = {
  /** Of the texts in domain/intake/consent-texts.ts. */
  readonly version: number;
  /** When both boxes were ticked and sent. */
  readonly at: Instant;
};
