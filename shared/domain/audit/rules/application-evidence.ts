import type { Appeal } from '../../model/appeal.ts';
import type { Found } from '../../model/audit.ts';
import type { CodeReissue } from '../../model/code-reissue.ts';
import type { Finding, Screening } from '../../model/finding.ts';
import type { Register } from '../../model/recusal.ts';
import type { Reveal } from '../../model/reveal.ts';
import type { Review } from '../../model/review.ts';
import type { MattersHistory } from '../../reveals/history.ts';

/** What the machine finds when it is asked once more; `sealed`: the identity number does not open, so nothing can be found. */
export type Recomputed =
  | { readonly kind: 'found'; readonly findings: readonly Finding[] | undefined }
  | { readonly kind: 'sealed' };

/**
 * What an audit knows of one application. Each part is there only when something new gives reason to look at it: what has not changed
 * since it was looked at is not read again.
 */
export type ApplicationEvidence = {
  readonly number: string;
  readonly campaign: string;
  /** Version of the application in force. */
  readonly version: number;
  readonly screening?: Screening;
  readonly recomputed?: Recomputed;
  readonly review?: Review;
  readonly appeal?: Appeal;
  /** Recusal register of the campaign; empty when nobody decided anything new. */
  readonly register: Register;
  /** New query codes given in person. */
  readonly reissues?: readonly CodeReissue[];
  readonly reveals: readonly Reveal[];
  readonly history: MattersHistory;
};

/** One rule over one application: what it finds wrong, nothing when all is well. */
export type ApplicationRule = (evidence: ApplicationEvidence) => readonly Found[];

/** A finding about this application. */
export const aboutApplication = (
  { number, campaign }: Pick<ApplicationEvidence, 'number' | 'campaign'>,
  found: Pick<Found, 'rule' | 'facts' | 'occurrence'>,
): Found => ({ ...found, subject: { kind: 'application', key: number }, campaign });
