/** A set of measurements summed up; all in the unit of the measurements. */
export type Spread = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly p99: number;
};

/** Value below which the share `quantile` (0–1) of the sorted values lies; nearest rank. */
const at = (sorted: readonly number[], quantile: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(quantile * sorted.length) - 1))] ?? 0;

/** Sums up at least one measurement. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((one, other) => one - other);
  return { median: at(sorted, 0.5), min: at(sorted, 0), max: at(sorted, 1), p99: at(sorted, 0.99) };
};

const short = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** `median (min–max) unit`. */
export const spreadText = ({ median, min, max }: Spread, unit: string): string =>
  `${short(median)} (${short(min)}–${short(max)}) ${unit}`;
