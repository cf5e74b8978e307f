import type { Panel } from '../model/panel.ts';
import type { Register } from '../model/recusal.ts';
import { conflictsAmong, conflictText, undeclaredAmong } from '../recusal/conflicts.ts';
import { participantLabel } from '../recusal/labels.ts';
import type { KnownRefusal } from '../refusals.ts';

/**
 * Why this panel may not hear these candidates, or undefined: a member has declared nothing (`panel.undeclared`, facts.who), or
 * has a declared relation to one of them (`panel.recused`, facts.conflicts: who↔which number). Asked again at every step, as
 * members change and declarations come late. Source: 人社部规〔2019〕1号, by analogy.
 */
export const unfitness = (
  { members, assigned }: Pick<Panel, 'members' | 'assigned'>,
  register: Register,
): KnownRefusal | undefined => {
  const undeclared = undeclaredAmong(register, members);
  if (undeclared.length > 0)
    return {
      code: 'panel.undeclared',
      field: 'members',
      facts: { who: undeclared.map(participantLabel).join('、') },
    };
  const conflicts = conflictsAmong(register, members, assigned);
  return conflicts.length === 0
    ? undefined
    : { code: 'panel.recused', field: 'members', facts: { conflicts: conflictText(conflicts) } };
};
