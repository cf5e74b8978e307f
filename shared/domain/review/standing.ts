import type { Appeal } from '../model/appeal.ts';
import type { Screening } from '../model/finding.ts';
import { RULES, type RuleId } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { ReviewOutcome } from '../model/selection.ts';

type Answered = Pick<Appeal, 'state'> | undefined;

/** Whether an appeal against the review was upheld: the person counts as accepted from then on. */
export const isUpheld = (appeal: Answered): boolean => appeal?.state === 'upheld';

/** What the review came to, an upheld appeal included; `pending` until a reviewer has decided. */
export const reviewOutcome = (
  review: Pick<Review, 'decision'> | undefined,
  appeal: Answered,
): ReviewOutcome => (isUpheld(appeal) ? 'accepted' : (review?.decision ?? 'pending'));

/** The refusal that stands after review and appeal; undefined when there is none. */
export const standingRefusal = <R extends Pick<Review, 'decision'>>(
  review: R | undefined,
  appeal: Answered,
): R | undefined => (review?.decision === 'refused' && !isUpheld(appeal) ? review : undefined);

/**
 * The rules that exclude an applicant: machine findings that fail and, when the reviewer refused, the rules named there; each
 * once, in the order of the plan. None once an appeal was upheld: a person has decided, also against the machine
 * (个人信息保护法 24).
 */
export const excludingRules = (
  found: readonly string[],
  review: (Pick<Review, 'decision'> & { readonly rules: readonly string[] }) | undefined,
  appeal: Answered,
): readonly RuleId[] => {
  if (isUpheld(appeal)) return [];
  const named = review?.decision === 'refused' ? review.rules : [];
  return RULES.filter((rule) => found.includes(rule) || named.includes(rule));
};

/** The rules by which the machine found somebody not to qualify. */
export const machineFailures = (screening: Pick<Screening, 'findings'> | undefined): readonly RuleId[] =>
  screening?.findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule) ?? [];
