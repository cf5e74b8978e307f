import { type Assessment, VIRTUES } from '../model/assessment.ts';
import type { Tell } from '../model/message.ts';
import type { Outcome } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';

/** What the status page shows of a released outcome, and so what a change of is news. */
const VISIBLE = [
  'outcome',
  'written',
  'interview',
  'exam',
  'final',
  'rank',
  'shortlisted',
  'substitute',
] as const;

const sameAssessment = (before: Assessment | undefined, after: Assessment | undefined): boolean =>
  VIRTUES.every((virtue) => before?.[virtue] === after?.[virtue]);

/** Whether the applicant reads the same of both outcomes. */
const readsAlike = (before: Outcome, after: Outcome): boolean =>
  VISIBLE.every((field) => before[field] === after[field]) &&
  before.failed.join() === after.failed.join() &&
  sameAssessment(before.assessment, after.assessment);

const kindOf = (before: Outcome | undefined, after: Outcome): Tell['kind'] => {
  if (after.outcome === 'struck' && before?.outcome !== 'struck') return 'struck';
  if (after.substitute && before?.substitute !== true) return 'substituted';
  return 'stage.result';
};

/**
 * What to tell an applicant whose released outcome is about to become `after`: nothing when they could read all of it before,
 * so that a stage closed again, or a closing told twice, tells nobody twice. Called up (递补) and struck have words of their own.
 * @param round of the stage (round.ts), so that its notice does not tell the same a second time.
 * @param before what was released last; undefined when nothing was.
 */
export const tellOfResult = (
  before: Outcome | undefined,
  after: Outcome,
  { stage, round }: { readonly stage: Stage; readonly round?: Instant | undefined },
  at: Instant,
): Tell | undefined => {
  if (before !== undefined && readsAlike(before, after)) return undefined;
  const kind = kindOf(before, after);
  if (kind !== 'stage.result' || round === undefined) return { kind, at, facts: { stage } };
  return { kind, at, facts: { stage, round } };
};
