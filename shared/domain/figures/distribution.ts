import type { Mark } from '../model/selection.ts';

/** How many marks lie from `from` points up to, not including, `to`; the last bin includes 100. */
export type MarkBin = { readonly from: number; readonly to: number; readonly count: number };

export type Distribution = {
  readonly bins: readonly MarkBin[];
  /** 缺考, which is no mark. */
  readonly absent: number;
  /** Below the pass mark; 0 where there is none. */
  readonly below: number;
};

const WIDTH = 10;
const FULL = 100;

/** Marks (hundredths, or absent) in ten bins of ten points, and how many are below `pass` (points, when there is a pass mark). */
export const distributionOf = (marks: readonly Mark[], pass?: number): Distribution => {
  const points = marks.flatMap((mark) => (mark === 'absent' ? [] : [mark / 100]));
  const last = FULL / WIDTH - 1;
  const binOf = (mark: number): number => Math.min(Math.floor(mark / WIDTH), last);
  const bins = Array.from({ length: last + 1 }, (_, index) => ({
    from: index * WIDTH,
    to: (index + 1) * WIDTH,
    count: points.filter((mark) => binOf(mark) === index).length,
  }));
  const below = pass === undefined ? 0 : points.filter((mark) => mark < pass).length;
  return { bins, absent: marks.length - points.length, below };
};
