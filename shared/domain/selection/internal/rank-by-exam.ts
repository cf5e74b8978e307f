import type { Placed } from '../walk.ts';

/** Somebody whose exam mark counts; `exam` in hundredths. */
export type Examined = { readonly number: string; readonly exam: number };

/** A place by exam mark. `final` is the exam mark itself; `tied`: others have the same mark, and nothing separates them. */
export type ExamStanding = Examined & Placed & { readonly final: number; readonly tied: boolean };

/**
 * Ranks the people of one position by exam mark downwards, competition ranking (1, 1, 3). A campaign's `tieBreak` can only
 * name marks that are the exam itself or that nobody has on this track, so equals stay equal. Answers standings in rank
 * order; sharers of a rank stand in order of number only so that a list prints the same twice. Source: 四(一), rules.md 4.
 */
export const rankByExam = (people: readonly Examined[]): readonly ExamStanding[] =>
  people
    .toSorted((a, b) => b.exam - a.exam || (a.number < b.number ? -1 : 1))
    .map(({ number, exam }) => ({
      number,
      exam,
      final: exam,
      rank: 1 + people.filter((other) => other.exam > exam).length,
      tied: people.filter((other) => other.exam === exam).length > 1,
    }));
