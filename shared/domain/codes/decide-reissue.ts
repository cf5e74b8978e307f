import { type CodeReissue, IDENTITY_DOCUMENTS } from '../model/code-reissue.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';

export const LONGEST_REISSUE_REASON = 200;

export type ReissueCommand = {
  readonly number: string;
  readonly campaign: string;
  /** Reissues so far, and how many the officer's page showed: a form sent twice gives one code. */
  readonly count: number;
  readonly seen: number;
  readonly document: string;
  /** Whether the officer has confirmed that the person stood before them with this document. */
  readonly confirmed: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

/**
 * Decides that an applicant gets a new query code: only in person, against an identity document, with a reason of 1 to 200 characters.
 * Refusals: `reissue.stale`; `reissue.document-required` (field `document`), `reissue.unconfirmed` (field `confirmed`),
 * `reissue.reason-required`, `reissue.reason-too-long`, `reissue.reason-malformed` (field `reason`).
 */
export const decideReissue = (command: ReissueCommand): Result<CodeReissue, KnownRefusal> => {
  const { number, campaign, count, seen, confirmed, by, at } = command;
  if (seen !== count) return refuse('reissue.stale');
  const document = IDENTITY_DOCUMENTS.find((one) => one === command.document);
  if (document === undefined) return refuse('reissue.document-required', { field: 'document' });
  if (!confirmed) return refuse('reissue.unconfirmed', { field: 'confirmed' });
  const reason = command.reason.trim();
  if (reason === '') return refuse('reissue.reason-required', { field: 'reason' });
  if ([...reason].length > LONGEST_REISSUE_REASON)
    return refuse('reissue.reason-too-long', { field: 'reason', facts: { most: LONGEST_REISSUE_REASON } });
  if (!isReadable(reason)) return refuse('reissue.reason-malformed', { field: 'reason' });
  return accept({ number, campaign, serial: count + 1, document, reason, by, at });
};
