import type { Sex } from './application.ts';
import type { Assessment } from './assessment.ts';
import type { RuleId } from './finding.ts';
import type { Stage } from './stage.ts';

/** Points in hundredths (8010 is 80.10), 0 to 10000; or absent (缺考), which is not zero. */
export type Mark = number | 'absent';

export type CheckResult = 'pass' | 'fail';
/** What is recorded of a person reached for selection; undefined means: not recorded yet. */
export type Checks = {
  readonly withdrew?: boolean;
  /**
   * The stage in which the person left by themselves; with it `withdrew` is true. Absent when an officer recorded that somebody
   * reached declined.
   */
  readonly left?: Stage;
  readonly background?: CheckResult;
  readonly medical?: CheckResult;
  /** Struck by an upheld objection (异议成立). */
  readonly struck?: boolean;
  /** How it ended in the contract stage: declined to sign, or a condition did not hold when checked again. */
  readonly contract?: 'declined' | 'failed';
  /** Fell out after the reserve date: the place stays open, nobody follows. */
  readonly lapsed?: boolean;
};

export type ReviewOutcome = 'pending' | 'accepted' | 'refused';

/** Everything that selection may look at. There is deliberately no name, number order, or time of application in it. */
export type Candidate = {
  readonly number: string;
  readonly position: string;
  readonly sex: Sex;
  readonly review: ReviewOutcome;
  /** Rules that exclude the person: machine findings that fail, or a reviewer's refusal. */
  readonly failed: readonly RuleId[];
  /** 四(二)1(8): has at least one of the three grounds. */
  readonly preferred: boolean;
  /** Whether an appeal (申诉) against the refusal in the review still waits for its answer. */
  readonly appealing?: boolean;
  readonly written?: Mark;
  readonly interview?: Mark;
  /** Internal track only: what the assessors found, once it is settled. */
  readonly assessment?: Assessment;
  /** Internal track only. */
  readonly exam?: Mark;
  readonly checks: Checks;
};

export const OUTCOMES = [
  'ineligible',
  'post-cancelled',
  'written-absent',
  'written-below',
  'not-shortlisted',
  'interview-absent',
  'interview-below',
  'withdrawn',
  'background-failed',
  'medical-failed',
  'struck',
  'contract-failed',
  'tie-unresolved',
  'not-selected',
  'proposed',
] as const;

/** Outcomes of the internal track, in the order they are looked at. */
export const INTERNAL_OUTCOMES = [
  'ineligible',
  'assessment-unqualified',
  'exam-absent',
  'exam-below',
  'withdrawn',
  'tie-unresolved',
  'not-selected',
  'proposed',
] as const;
export type OutcomeId = (typeof OUTCOMES)[number] | (typeof INTERNAL_OUTCOMES)[number];

/** Why two neighbours of a ranking stand as they do. */
export type TieStep = 'open.preference' | 'written' | 'interview' | 'unresolved';

export type Standing = {
  readonly number: string;
  readonly written: number;
  readonly interview: number;
  /** Hundredths, rounded half up from the exact weighted sum. */
  readonly final: number;
  /** The exact weighted sum before rounding, in ten-thousandths of a point. */
  readonly exact: number;
  readonly preferred: boolean;
  /** Competition ranking within the position: 1, 1, 3. */
  readonly rank: number;
  /** Set when this person's place among equals of `final` was settled (or not) by a tie rule. */
  readonly tie?: TieStep;
};

export type Outcome = {
  readonly number: string;
  readonly position: string;
  /** undefined while the person is still in the procedure. */
  readonly outcome?: OutcomeId;
  readonly failed: readonly RuleId[];
  readonly written?: Mark;
  readonly interview?: Mark;
  /** Internal track only. */
  readonly assessment?: Assessment;
  /** Internal track only. */
  readonly exam?: Mark;
  readonly final?: number;
  readonly rank?: number;
  /** In the interview list / reached for background and medical. */
  readonly shortlisted: boolean;
  readonly reached: boolean;
  /** Reached only because somebody above fell out (递补). */
  readonly substitute: boolean;
};
