import type { Participant, Register } from '../model/recusal.ts';
import { participantLabel } from './labels.ts';
import { relatedNumbers, standingOf } from './match.ts';

export type Conflict = { readonly who: Participant; readonly number: string };

/** Who may not deal with whom: every participant with a declared relation to one of these applicants. */
export const conflictsAmong = (
  register: Register,
  people: readonly Participant[],
  numbers: readonly string[],
): readonly Conflict[] =>
  people.flatMap((who) => {
    const related = relatedNumbers(register, who);
    return numbers.filter((number) => related.has(number)).map((number) => ({ who, number }));
  });

/** Those who have declared nothing yet, not even that there is nobody. */
export const undeclaredAmong = (register: Register, people: readonly Participant[]): readonly Participant[] =>
  people.filter((who) => standingOf(register, who) === 'undeclared');

/** Conflicts in words: who ↔ which number. */
export const conflictText = (conflicts: readonly Conflict[]): string =>
  conflicts.map(({ who, number }) => `${participantLabel(who)}↔${number}`).join('；');
