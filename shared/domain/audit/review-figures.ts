/**
 * From which figures on the audit points out how a reviewer works. The plan names none. They are set so that ordinary careful work
 * stays below them, the same for every county, and here alone; each is a hint to look, never a finding of fault.
 */

/**
 * So many refusals of one's own judgement within BULK_WINDOW_MS. A refusal needs its rules ticked and a reason written for the applicant: at
 * 20 in ten minutes there are thirty seconds each for five documents, the declarations and the reason.
 */
export const BULK_REFUSALS = 20;
export const BULK_WINDOW_MS = 10 * 60_000;

/**
 * A decision at most so long after the same reviewer's previous one, so many times in a row. Nobody opens five documents in five
 * seconds; one slip of the hand, or two windows side by side, does not make ten.
 */
export const HASTE_MS = 5000;
export const HASTE_RUN = 10;

/**
 * Decisions of one's own, and of all others together, from which on two rates of refusal are compared: below it the normal
 * approximation of the test is not good.
 */
export const LEAST_OWN = 20;
export const LEAST_OTHERS = 20;

/** Two-proportion z-test, two-sided: beyond it chance alone would come about once in a thousand comparisons. */
export const OUTLIER_Z = 3.29;

/** Reviewers whose tallies are kept, all campaigns together; those who decided longest ago are forgotten first. */
export const MOST_TALLIES = 400;
