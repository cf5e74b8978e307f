import type { Draw, Panel } from '../model/panel.ts';

/** The draw that counts for a panel; undefined before the first, and while one was set aside. */
export const drawInForce = ({ draws }: Pick<Panel, 'draws'>): Draw | undefined => {
  const last = draws.at(-1);
  return last?.setAside === undefined ? last : undefined;
};

/** Lot numbers of a draw in order, each with its applicant. */
export const lotsOf = ({ lots }: Draw): readonly { readonly lot: number; readonly number: string }[] =>
  Object.entries(lots)
    .map(([number, lot]) => ({ lot, number }))
    .sort((a, b) => a.lot - b.lot);

/** The latest draw set aside, as the record of panels shows it. */
export const setAsideDraw = (
  draws: readonly Draw[],
  setAside: NonNullable<Draw['setAside']>,
): readonly Draw[] =>
  draws.map((draw, index) =>
    index === draws.length - 1 && draw.setAside === undefined ? { ...draw, setAside } : draw,
  );
