/** What is billed, in the units it is billed in. */
const ZERO = {
  'HTTP requests': 0,
  'Lambda invocations': 0,
  'Lambda ms': 0,
  'Lambda GB-s': 0,
  'table WCU': 0,
  'table RCU': 0,
  'queue requests': 0,
  'messages sent': 0,
  'S3 writes': 0,
  'S3 reads': 0,
  'KMS requests': 0,
  'KMS signatures': 0,
  'secret reads': 0,
  'table bytes': 0,
  'bucket bytes': 0,
  'log bytes': 0,
};

export type Unit = keyof typeof ZERO;
export type Usage = Readonly<Record<Unit, number>>;

const isUnit = (name: string): name is Unit => name in ZERO;
export const UNITS: readonly Unit[] = Object.keys(ZERO).filter(isUnit);

/** Each unit worked out by itself. */
export const mapUsage = (of: (unit: Unit) => number): Usage => {
  const figures = { ...ZERO };
  for (const unit of UNITS) figures[unit] = of(unit);
  return figures;
};

export type Sized = { readonly applicants: number; readonly usage: Usage };

/**
 * What a campaign of any size uses: `fixed` + `each` × applicants, by least squares over the measured sizes; and `square` × applicants²
 * for what the table is asked for, since officers' pages read the whole campaign at every step.
 */
export type Law = { readonly fixed: Usage; readonly each: Usage; readonly square: Usage };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const line = (points: readonly (readonly [number, number])[]): readonly [number, number] => {
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, other]) => other))];
  const slope =
    points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) /
    points.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
  return [y - slope * x, slope];
};

/** The second difference of three points, 0 where it is below: what is left of a parabola's square. */
const curve = (points: readonly (readonly [number, number])[]): number => {
  const [first, second, third] = points;
  if (!first || !second || !third) return 0;
  const early = (second[1] - first[1]) / (second[0] - first[0]);
  const late = (third[1] - second[1]) / (third[0] - second[0]);
  return Math.max(0, (late - early) / (third[0] - first[0]));
};

/** Counted by the engine, so that a difference of differences is no noise; times are. */
const SQUARED: ReadonlySet<Unit> = new Set(['table RCU']);

/** Reads the law off three or more measured sizes, smallest first. */
export const lawOf = (measured: readonly Sized[]): Law => {
  const fitted = (unit: Unit) => {
    const points = measured.map(({ applicants, usage: used }) => [applicants, used[unit]] as const);
    const square = SQUARED.has(unit) ? curve(points) : 0;
    const [fixed, each] = line(points.map(([x, y]) => [x, y - square * x * x] as const));
    return { fixed: Math.max(0, fixed), each: Math.max(0, each), square };
  };
  return {
    fixed: mapUsage((unit) => fitted(unit).fixed),
    each: mapUsage((unit) => fitted(unit).each),
    square: mapUsage((unit) => fitted(unit).square),
  };
};

/** What a campaign of this many applicants uses. */
export const usageAt = ({ fixed, each, square }: Law, applicants: number): Usage =>
  mapUsage((unit) => fixed[unit] + each[unit] * applicants + square[unit] * applicants ** 2);
