import type { DifferenceKind, EnteredMark, MarkEntry, MarkSettlement } from '../model/marking.ts';
import type { Mark } from '../model/selection.ts';

/** So many examiners enter a sheet, no more and no fewer. */
export const ENTRIES_NEEDED = 2;

/** What the two entries say of one person. `unknown`: neither has them. */
export type Compared =
  | { readonly state: 'unknown' }
  | { readonly state: 'differs'; readonly why: DifferenceKind }
  | { readonly state: 'agreed' | 'settled'; readonly mark: Mark };

const isPair = (entered: EnteredMark): entered is readonly [Mark, Mark] => Array.isArray(entered);

/**
 * The mark an entry gives: the single one, or that of two markings which agree; undefined while the two markings differ. Two
 * markings are never averaged: the plan has no such rule, so a third person looks at the paper.
 */
export const markEntered = (entered: EnteredMark): Mark | undefined => {
  if (!isPair(entered)) return entered;
  const [first, second] = entered;
  return first === second ? first : undefined;
};

const textOf = (entered: EnteredMark | undefined): string => {
  if (entered === undefined) return '-';
  return isPair(entered) ? entered.join('/') : String(entered);
};

/** What the examiners entered of one person, as one text: a settlement holds while this stays the same. */
export const enteredOf = (number: string, entries: readonly MarkEntry[]): string =>
  entries
    .map(({ examiner, values }) => `${examiner}:${textOf(values[number])}`)
    .sort()
    .join(';');

const differenceBetween = (
  one: EnteredMark | undefined,
  other: EnteredMark | undefined,
): DifferenceKind | undefined => {
  if (one === undefined || other === undefined) return 'missing';
  const [mark, second] = [markEntered(one), markEntered(other)];
  if (mark !== undefined && mark === second) return undefined;
  return textOf(one) === textOf(other) ? 'markings' : 'value';
};

/** Compares the two entries of one application number. Takes exactly the two entries, in any order. */
export const compareEntries = (
  number: string,
  entries: readonly [MarkEntry, MarkEntry],
  settlements: readonly MarkSettlement[],
): Compared => {
  const [one, other] = [entries[0].values[number], entries[1].values[number]];
  if (one === undefined && other === undefined) return { state: 'unknown' };
  const why = differenceBetween(one, other);
  const mark = one === undefined ? undefined : markEntered(one);
  if (why === undefined && mark !== undefined) return { state: 'agreed', mark };
  const over = enteredOf(number, entries);
  const settled = settlements.find((settlement) => settlement.number === number && settlement.over === over);
  return settled ? { state: 'settled', mark: settled.mark } : { state: 'differs', why: why ?? 'markings' };
};
