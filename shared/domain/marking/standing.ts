import type { DifferenceKind, MarkEntry, MarkSettlement } from '../model/marking.ts';
import type { Mark } from '../model/selection.ts';
import { compareEntries } from './compare.ts';

export type MarkDifference = {
  readonly number: string;
  readonly why: DifferenceKind;
  /** Settled by a third person; false while it is open. */
  readonly settled: boolean;
};

/** How far a sheet that is entered twice has come. */
export type MarkingStanding = {
  /** Entries there are: 0, 1 or 2. */
  readonly entries: number;
  /** Everybody whom the two entries do not give one mark, settled or not, in order of number. Empty before both are there. */
  readonly differences: readonly MarkDifference[];
  /** The agreed marks by application number, once both entries are there and nothing is open. */
  readonly agreed?: Readonly<Record<string, Mark>>;
};

/** The latest two entries of a sheet, when both are there. */
export const bothOf = <Entry extends MarkEntry>(
  entries: readonly Entry[],
): readonly [Entry, Entry] | undefined => {
  const [first, second] = entries;
  return first && second && [first, second];
};

/**
 * Joins what two examiners entered with what a third person settled. Everybody either of them entered is looked at; whoever is
 * in neither entry has no mark. The same entries give the same marks in whatever order they come.
 */
export const standingOf = (
  entries: readonly MarkEntry[],
  settlements: readonly MarkSettlement[],
): MarkingStanding => {
  const both = bothOf(entries);
  if (both === undefined) return { entries: entries.length, differences: [] };
  const numbers = [...new Set(both.flatMap(({ values }) => Object.keys(values)))].sort();
  const compared = numbers.map((number) => ({
    number,
    found: compareEntries(number, both, settlements),
    bare: compareEntries(number, both, []),
  }));
  const differences = compared.flatMap(({ number, found, bare }) =>
    bare.state === 'differs' ? [{ number, why: bare.why, settled: found.state === 'settled' }] : [],
  );
  if (differences.some(({ settled }) => !settled)) return { entries: 2, differences };
  const marks = compared.flatMap(({ number, found }) => ('mark' in found ? [[number, found.mark]] : []));
  return { entries: 2, differences, agreed: Object.fromEntries(marks) };
};

/** How many differences are open, and how many a third person has settled. */
export const countsOf = ({
  differences,
}: MarkingStanding): { readonly open: number; readonly settled: number } => {
  const settled = differences.filter((difference) => difference.settled).length;
  return { open: differences.length - settled, settled };
};
