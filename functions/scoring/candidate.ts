import { isOpenAppeal } from '../../shared/domain/appeals/moves.ts';
import { assessmentOf, type Entered } from '../../shared/domain/assessment/combine.ts';
import { checksOf } from '../../shared/domain/contracts/checks-of.ts';
import type { Candidate } from '../../shared/domain/model/selection.ts';
import { failedRules } from '../../shared/domain/review/failed-rules.ts';
import { reviewOutcome } from '../../shared/domain/review/standing.ts';
import type { Dossier } from '../../shared/ports/application-store.ts';
import type { ScoreSheet, SheetKind } from '../../shared/ports/score-store.ts';

/** The latest sheet of each kind the track has, and on the internal track what the assessors entered. */
export type Entries = {
  readonly sheets: Readonly<Partial<Record<SheetKind, ScoreSheet | undefined>>>;
  readonly assessment?: Entered;
};

/** One applicant as selection sees them: what is stored of them, and their marks on the latest sheets. */
export const candidateOf = (
  { application, screening, review, checks, appeal, contract }: Dossier,
  { sheets, assessment }: Entries,
): Candidate => {
  const { number, position, sex } = application;
  const assessed = assessment && assessmentOf(number, assessment);
  const exam = sheets.exam?.marks[number];
  return {
    number,
    position,
    sex,
    review: reviewOutcome(review, appeal),
    failed: failedRules(screening, review, appeal),
    ...(isOpenAppeal(appeal) && { appealing: true }),
    preferred: application.track !== 'internal' && Object.values(application.preference).some(Boolean),
    written: sheets.written?.marks[number],
    interview: sheets.interview?.marks[number],
    ...(assessed && { assessment: assessed }),
    ...(exam !== undefined && { exam }),
    checks: checksOf(checks, contract && { state: contract.state, lapsed: contract.ended?.lapsed }),
  };
};
