import { conflictsAmong, conflictText } from '../../../shared/domain/recusal/conflicts.ts';
import type { Hold } from '../campaign/holds.ts';

/** The assessment is not closed over a verdict of somebody who has declared a relation since. */
export const recusedVerdicts: Hold = ({ assessment, recusals }, { event, stage }) => {
  if (event !== 'close' || stage !== 'assessment') return undefined;
  const conflicts = assessment.sheets.flatMap(({ assessor, verdicts }) =>
    conflictsAmong(recusals, [{ kind: 'staff', id: assessor, name: assessor }], Object.keys(verdicts)),
  );
  return conflicts.length === 0
    ? undefined
    : { code: 'assessment.recused-verdict', facts: { conflicts: conflictText(conflicts) } };
};
