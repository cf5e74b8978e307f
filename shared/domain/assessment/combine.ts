import {
  type Assessment,
  type AssessorSheet,
  type Settlement,
  VIRTUES,
  type Virtue,
} from '../model/assessment.ts';

/** Fewer assessors than this decide nothing. Source: rules.md 2 (考核 by at least two, each entering separately). */
export const LEAST_ASSESSORS = 2;

/**
 * What the assessors' sheets say together of one person. `missing`: `wanted` more assessors are needed. `differs`: at least
 * one of the five is judged differently, and nobody has settled it. Otherwise `assessment` counts.
 */
export type Combined =
  | { readonly state: 'missing'; readonly wanted: number }
  | { readonly state: 'differs'; readonly differing: readonly Virtue[] }
  | { readonly state: 'agreed' | 'settled'; readonly assessment: Assessment };

/** Everything entered so far: the latest sheet of each assessor, and what was settled. */
export type Entered = {
  readonly sheets: readonly AssessorSheet[];
  readonly settlements: readonly Settlement[];
};

const entriesOf = (number: string, sheets: readonly AssessorSheet[]) =>
  sheets.flatMap(({ assessor, verdicts }) => {
    const assessment = verdicts[number];
    return assessment === undefined ? [] : [{ assessor, assessment }];
  });

/** What the assessors found of one person, as one text: a settlement holds while this stays the same. */
export const foundBy = (number: string, sheets: readonly AssessorSheet[]): string =>
  entriesOf(number, sheets)
    .map(({ assessor, assessment }) => `${assessor}:${VIRTUES.map((virtue) => assessment[virtue]).join(',')}`)
    .sort()
    .join(';');

/** What counts of one person, once at least two assessors agree or a difference is settled. */
export const assessmentOf = (number: string, { sheets, settlements }: Entered): Assessment | undefined => {
  const combined = combine(number, sheets, settlements);
  return 'assessment' in combined ? combined.assessment : undefined;
};

/** Combines the sheets of all assessors, one per assessor, for one application number. Source: 四(一). */
export const combine = (
  number: string,
  sheets: readonly AssessorSheet[],
  settlements: readonly Settlement[],
): Combined => {
  const found = entriesOf(number, sheets).map(({ assessment }) => assessment);
  const [first] = found;
  if (first === undefined || found.length < LEAST_ASSESSORS)
    return { state: 'missing', wanted: LEAST_ASSESSORS - found.length };
  const differing = VIRTUES.filter((virtue) => found.some((one) => one[virtue] !== first[virtue]));
  if (differing.length === 0) return { state: 'agreed', assessment: first };
  const settled = settlements.find((one) => one.number === number && one.over === foundBy(number, sheets));
  return settled ? { state: 'settled', assessment: settled.assessment } : { state: 'differs', differing };
};
