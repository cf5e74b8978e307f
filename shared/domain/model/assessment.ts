/** What an assessment (考核) of serving staff looks at, in the plan's order: 德、能、勤、绩、廉. Source: 四(一). */
export const VIRTUES = ['de', 'neng', 'qin', 'ji', 'lian'] as const;
export type Virtue = (typeof VIRTUES)[number];

export const VERDICTS = ['qualified', 'unqualified'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One person as assessed: a verdict for each of the five. */
export type Assessment = Readonly<Record<Virtue, Verdict>>;

/** What one assessor found, by application number. Each assessor enters a sheet of their own. */
export type AssessorSheet = {
  /** Staff account. */
  readonly assessor: string;
  readonly verdicts: Readonly<Record<string, Assessment>>;
};

/**
 * How a difference between assessors was settled. `over` repeats what they had found: once one of them enters something else,
 * the settlement no longer stands.
 */
export type Settlement = {
  readonly number: string;
  readonly assessment: Assessment;
  readonly over: string;
};
