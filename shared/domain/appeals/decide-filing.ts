import type { Appeal } from '../model/appeal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Review } from '../model/review.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { checkAppealPeriod, isReviewKnown, type ReviewPublicity } from './period.ts';

export const SHORTEST_APPEAL = 10;
export const LONGEST_APPEAL = 1000;

/** How the log names the applicant, who acts without an account. */
export const APPLICANT = '申请人本人';

export type AppealFacts = ReviewPublicity & {
  readonly review: Review | undefined;
  readonly appeal: Appeal | undefined;
  readonly withdrew: boolean;
  readonly now: Instant;
};

/**
 * Whether an applicant may appeal at `now`; whoever was not refused learns nothing before the result is known.
 * Refusals: `application.withdrawn`, `appeal.not-open`, `appeal.nothing-refused`, `appeal.already-filed`, `appeal.period-over`.
 */
export const mayAppeal = (facts: AppealFacts): Result<Review, KnownRefusal> => {
  const { review, appeal, withdrew, now } = facts;
  if (withdrew) return refuse('application.withdrawn');
  if (!isReviewKnown(facts, now)) return refuse('appeal.not-open');
  if (review?.decision !== 'refused') return refuse('appeal.nothing-refused');
  if (appeal !== undefined) return refuse('appeal.already-filed');
  const period = checkAppealPeriod(facts, now);
  return period.ok ? accept(review) : period;
};

const readText = (typed: string): Result<string, KnownRefusal> => {
  // Browsers send CR LF for every line break of a text area.
  const text = typed.replace(/\r\n?/g, '\n').trim();
  const length = [...text].length;
  if (/\p{Cs}/u.test(text)) return refuse('appeal.text-malformed', { field: 'text' });
  if (length < SHORTEST_APPEAL)
    return refuse('appeal.text-short', { field: 'text', facts: { least: SHORTEST_APPEAL, length } });
  return length > LONGEST_APPEAL
    ? refuse('appeal.text-long', { field: 'text', facts: { most: LONGEST_APPEAL, length } })
    : accept(text);
};

/**
 * Decides the one appeal (申诉) of somebody refused in the review, by a reviewer or upon a machine finding: facts and reasons of
 * 10 to 1,000 characters. Refusals: those of `mayAppeal`, then `appeal.text-short`, `.text-long`, `.text-malformed` (field
 * `text`). Source: 六(三) 知情权、参与权、监督权; 个人信息保护法 24.
 */
export const decideAppealFiling = (
  facts: AppealFacts & { readonly text: string },
): Result<Appeal, KnownRefusal> => {
  const against = mayAppeal(facts);
  if (!against.ok) return against;
  const text = readText(facts.text);
  if (!text.ok) return text;
  const { number, campaign, rules, by, at } = against.value;
  return accept({
    number,
    campaign,
    text: text.value,
    filedAt: facts.now,
    against: { rules, by, at },
    state: 'filed',
    version: 1,
    log: [{ event: 'file', at: facts.now, by: APPLICANT }],
  });
};
