import { isOpenAppeal } from '../../../shared/domain/appeals/moves.ts';
import { assessmentOf, type Entered } from '../../../shared/domain/assessment/combine.ts';
import { checksOf } from '../../../shared/domain/contracts/checks-of.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import { excludingRules, reviewOutcome } from '../../../shared/domain/review/standing.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import type { ScoreSheet, SheetKind } from '../../../shared/ports/score-store.ts';

export type Sheets = Readonly<Partial<Record<SheetKind, ScoreSheet | undefined>>>;

/** What selection may look at of each applicant: the worksheet joined with what was entered. Order as in the worksheet. */
export const candidatesOf = (
  rows: readonly WorksheetRow[],
  { written, interview, exam }: Sheets,
  assessment: Entered,
): readonly Candidate[] =>
  rows.map((row) => {
    const assessed = assessmentOf(row.number, assessment);
    const mark = exam?.marks[row.number];
    return {
      number: row.number,
      position: row.position,
      sex: row.sex,
      review: reviewOutcome(row.review, row.appeal),
      failed: excludingRules(row.screening?.failed ?? [], row.review, row.appeal),
      ...(isOpenAppeal(row.appeal) && { appealing: true }),
      preferred: row.preferred,
      written: written?.marks[row.number],
      interview: interview?.marks[row.number],
      ...(assessed && { assessment: assessed }),
      ...(mark !== undefined && { exam: mark }),
      checks: checksOf(row.checks, row.contract),
    };
  });
