import type { TieBreak } from '../model/campaign.ts';
import type { Standing, TieStep } from '../model/selection.ts';
import { finalMark } from './final-mark.ts';

/** Somebody with a valid interview mark; marks in hundredths. */
export type Ranked = {
  readonly number: string;
  readonly written: number;
  readonly interview: number;
  readonly preferred: boolean;
};

type Unranked = Omit<Standing, 'rank' | 'tie'>;

/** Negative when `a` goes before `b` by this step, 0 when the step leaves them equal. */
const compareBy = (step: Exclude<TieStep, 'unresolved'>, a: Unranked, b: Unranked): number =>
  step === 'open.preference' ? Number(b.preferred) - Number(a.preferred) : b[step] - a[step];

/** The tie rules in force: the plan's preference first (四(二)1(8)), then the campaign's list. */
const tieSteps = (tieBreak: readonly TieBreak[]): readonly Exclude<TieStep, 'unresolved'>[] => [
  'open.preference',
  ...tieBreak,
];

/** The step that separates two people of equal final mark, or `unresolved`. */
const separatingStep = (a: Unranked, b: Unranked, tieBreak: readonly TieBreak[]): TieStep =>
  tieSteps(tieBreak).find((step) => compareBy(step, a, b) !== 0) ?? 'unresolved';

const compare = (a: Unranked, b: Unranked, tieBreak: readonly TieBreak[]): number => {
  if (a.final !== b.final) return b.final - a.final;
  const step = separatingStep(a, b, tieBreak);
  return step === 'unresolved' ? 0 : compareBy(step, a, b);
};

/** The last rule that was needed to tell somebody from the others of the same final mark. */
const lastStep = (
  one: Unranked,
  all: readonly Unranked[],
  tieBreak: readonly TieBreak[],
): TieStep | undefined => {
  const order: readonly TieStep[] = [...tieSteps(tieBreak), 'unresolved'];
  const needed = all
    .filter((other) => other !== one && other.final === one.final)
    .map((other) => order.indexOf(separatingStep(one, other, tieBreak)));
  return needed.length === 0 ? undefined : order[Math.max(...needed)];
};

/**
 * Ranks the people of one position: final mark (rounded) downwards, at equal finals `open.preference`, then `tieBreak`.
 * Whoever is equal on everything shares a rank (1, 1, 3). `weight` is the written exam's whole percent.
 * Answers standings in rank order; sharers of a rank stand in order of number only so that a list prints the same twice.
 * Source: 四(二)1(8), rules.md 4.
 */
export const rankPosition = (
  people: readonly Ranked[],
  weight: number,
  tieBreak: readonly TieBreak[],
): readonly Standing[] => {
  const marked = people.map((person): Unranked => {
    const { exact, rounded } = finalMark(person.written, person.interview, weight);
    const { number, written, interview, preferred } = person;
    return { number, written, interview, preferred, exact, final: rounded };
  });
  const ordered = marked.toSorted((a, b) => compare(a, b, tieBreak) || (a.number < b.number ? -1 : 1));
  return ordered.map((one) => {
    const tie = lastStep(one, ordered, tieBreak);
    const rank = 1 + ordered.findIndex((other) => compare(other, one, tieBreak) === 0);
    return { ...one, rank, ...(tie && { tie }) };
  });
};
