/** Somebody accepted and at or above the pass mark; `written` in hundredths. */
export type Entrant = { readonly number: string; readonly written: number };

/** `cut` is the lowest written mark that enters (hundredths), undefined when nobody does. */
export type Shortlist = { readonly cut?: number; readonly numbers: ReadonlySet<string> };

/**
 * Who enters the interview of one position: the best `places` (interview ratio × headcount) by written mark, and everyone
 * equal to the last one. Fewer entrants than places all enter. Source: rules.md 4.
 */
export const shortlist = (entrants: readonly Entrant[], places: number): Shortlist => {
  const marks = entrants.map(({ written }) => written).sort((a, b) => b - a);
  const cut = marks[Math.min(places, marks.length) - 1];
  if (cut === undefined) return { numbers: new Set() };
  return {
    cut,
    numbers: new Set(entrants.filter(({ written }) => written >= cut).map(({ number }) => number)),
  };
};
