import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import { type Filter, filterOf, isFilter } from '../review-queue/filters.ts';

/** The pile this record is worked from: the one named in the address, or the one it lies in. */
export const pileOf = (rows: readonly WorksheetRow[], number: string, asked: string): Filter => {
  if (isFilter(asked)) return asked;
  const row = rows.find((one) => one.number === number);
  return row === undefined ? 'clean' : filterOf(row);
};

/** The applications of a pile around one of them: what the narrow worklist beside the record shows. */
export const neighbours = (
  rows: readonly WorksheetRow[],
  pile: Filter,
  number: string,
  reach = 12,
): readonly WorksheetRow[] => {
  const all = rows.filter((row) => filterOf(row) === pile || row.number === number);
  const at = all.findIndex((row) => row.number === number);
  const from = Math.max(0, Math.min(at - reach, all.length - 2 * reach - 1));
  return all.slice(from, from + 2 * reach + 1);
};

/** Whoever comes up after this one is decided: the next of the pile, from the top again after its end; undefined when it is done. */
export const nextInPile = (
  rows: readonly WorksheetRow[],
  pile: Filter,
  number: string,
): WorksheetRow | undefined => {
  const at = rows.findIndex((row) => row.number === number);
  const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return after.find((row) => filterOf(row) === pile);
};
