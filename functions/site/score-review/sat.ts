import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import { failedRules } from '../../../shared/domain/review/failed-rules.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';

/** Whether the applicant sat an exam: the interview is for whoever is on its list, the others for whoever review admitted. */
const sat = ({ screening, review, released }: Dossier, kind: MarkKind): boolean => {
  if (kind === 'interview') return released?.shortlisted === true;
  if (kind === 'exam' && released?.outcome === 'assessment-unqualified') return false;
  return review?.decision === 'accepted' && failedRules(screening, review).length === 0;
};

/**
 * The applicant's mark as the notice has it; undefined for whoever did not sit the exam. Whoever sat it and is not in the sheet was
 * counted absent, and may have just that checked.
 */
export const publishedMark = (
  dossier: Dossier,
  kind: MarkKind,
  sheet: ScoreSheet | undefined,
): Mark | undefined =>
  sat(dossier, kind) ? (sheet?.marks[dossier.application.number] ?? 'absent') : undefined;
