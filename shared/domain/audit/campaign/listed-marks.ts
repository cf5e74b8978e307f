import type { MarkKind } from '../../model/marking.ts';
import type { Notice } from '../../model/notice.ts';
import type { Mark } from '../../model/selection.ts';

type Marks = Readonly<Record<string, Mark>>;

/** The marks of a kind that its notice lists, by application number; undefined for a notice that is not of these marks. */
export const listedMarks = (notice: Notice, kind: MarkKind): Marks | undefined => {
  if (notice.kind !== kind) return undefined;
  if (notice.kind === 'interview')
    return Object.fromEntries(notice.rows.map(({ number, interview }) => [number, interview]));
  return Object.fromEntries(notice.rows.map(({ number, mark }) => [number, mark]));
};

/** Whether a sheet says of everybody listed what the notice says; whoever it has no mark of was absent. */
export const agreesWithList = (marks: Marks, listed: Marks): boolean =>
  Object.entries(listed).every(([number, mark]) => (marks[number] ?? 'absent') === mark);
