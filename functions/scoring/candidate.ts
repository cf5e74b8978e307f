import type { Candidate } from '../../shared/domain/model/selection.ts';
import { failedRules } from '../../shared/domain/review/failed-rules.ts';
import type { Dossier } from '../../shared/ports/application-store.ts';
import type { ScoreSheet } from '../../shared/ports/score-store.ts';

/** One applicant as selection sees them: what is stored of them, and their marks on the latest sheets. */
export const candidateOf = (
  { application, screening, review, checks }: Dossier,
  written: ScoreSheet | undefined,
  interview: ScoreSheet | undefined,
): Candidate => {
  const { number, position, sex, preference } = application;
  return {
    number,
    position,
    sex,
    review: review?.decision ?? 'pending',
    failed: failedRules(screening, review),
    preferred: Object.values(preference).some(Boolean),
    written: written?.marks[number],
    interview: interview?.marks[number],
    checks: { withdrew: checks?.withdrew, background: checks?.background, medical: checks?.medical },
  };
};
