import { enteredOf } from '../../../shared/domain/marking/compare.ts';
import { countsOf, type MarkDifference } from '../../../shared/domain/marking/standing.ts';
import type { EnteredMark } from '../../../shared/domain/model/marking.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import type { StoredEntry } from '../../../shared/ports/marking-store.ts';
import type { KindMarking } from '../campaign-state/marking.ts';

/** One of the two entries as the viewer may know it: that it is there, and the values only where they may be seen. */
export type SeenEntry = {
  readonly by: string;
  readonly at: number;
  readonly own: boolean;
  readonly values?: Readonly<Record<string, EnteredMark>>;
};

/** A difference; `entered` and `over` only for whoever did not enter. `entered` in the order of the entries, undefined: missing. */
export type SeenDifference = MarkDifference & {
  readonly entered?: readonly (EnteredMark | undefined)[];
  readonly over?: string;
  readonly settlement?: { readonly mark: Mark; readonly reason: string; readonly by: string };
};

export type SeenMarking = {
  readonly entries: readonly SeenEntry[];
  readonly differences: readonly SeenDifference[];
  readonly open: number;
  readonly settled: number;
  readonly agreed: boolean;
};

/**
 * What a member of staff sees of a sheet that two enter. Whoever entered it sees their own entry and which people differ, never
 * the other's values; whoever might still become the second sees none at all before both are in. Source: entered separately.
 */
export const markingSeenBy = (marking: KindMarking, { account }: Staff): SeenMarking => {
  const { entries, settlements, standing } = marking;
  const entered = entries.some(({ examiner }) => examiner === account);
  const sees = (entry: StoredEntry) => entry.examiner === account || (!entered && standing.entries === 2);
  return {
    entries: entries.map((entry) => ({
      by: entry.by,
      at: entry.at,
      own: entry.examiner === account,
      ...(sees(entry) && { values: entry.values }),
    })),
    differences: standing.differences.map((difference) => {
      if (entered) return difference;
      const over = enteredOf(difference.number, entries);
      const found = settlements.find((one) => one.number === difference.number && one.over === over);
      return {
        ...difference,
        over,
        entered: entries.map(({ values }) => values[difference.number]),
        ...(found && { settlement: { mark: found.mark, reason: found.reason, by: found.by } }),
      };
    }),
    ...countsOf(standing),
    agreed: standing.agreed !== undefined,
  };
};
