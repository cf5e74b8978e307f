import { sitsWritten } from '../../../shared/domain/selection/exam-stages.ts';
import { mayTakeExam } from '../../../shared/domain/selection/internal/ranking-sheet.ts';
import { interviewees } from '../../../shared/domain/selection/interview-list.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, isOpen } from './load.ts';

/**
 * Application numbers of everybody who sits an exam: admitted in review for the written one, on the list for the interview, and
 * on the internal track admitted and qualified in the assessment; nobody who has left (退出).
 */
export const examineesOf = (state: CampaignState, kind: SheetKind): ReadonlySet<string> => {
  if (!isOpen(state)) return numbersOf(state.candidates.filter(mayTakeExam));
  if (kind === 'written')
    return numbersOf(state.candidates.filter((one) => sitsWritten(state.campaign, one)));
  const { campaign, candidates, imported } = state;
  return new Set(interviewees(campaign, candidates, imported));
};

const numbersOf = (people: readonly { readonly number: string }[]): ReadonlySet<string> =>
  new Set(people.map(({ number }) => number));

export type Person = { readonly number: string; readonly name: string };

/** Who sits an exam and has no mark in the sheet in force: absent (缺考) once the stage is closed. In order of the worksheet. */
export const missingFrom = (state: CampaignState, kind: SheetKind): readonly Person[] => {
  // Who has no mark is not known to whoever may not read the marks.
  if (state.withheld.some((one) => one.kind === kind)) return [];
  const examinees = examineesOf(state, kind);
  const marks = state.sheets[kind]?.marks;
  return state.rows
    .filter(({ number }) => examinees.has(number) && marks?.[number] === undefined)
    .map(({ number, name }) => ({ number, name }));
};

/** How many of these numbers have a mark but do not sit the exam: their marks count for nothing. */
export const ignoredAmong = (state: CampaignState, kind: SheetKind, numbers: readonly string[]): number => {
  const examinees = examineesOf(state, kind);
  return numbers.filter((number) => !examinees.has(number)).length;
};
