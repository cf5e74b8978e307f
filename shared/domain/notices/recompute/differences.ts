import type { NoticeContent, NoticePerson } from '../../model/notice.ts';

type Value = string | number | boolean | undefined;

/** One thing that a published notice and what is computed do not say alike. */
export type Difference =
  | { readonly what: 'refused'; readonly published: number; readonly computed: number }
  /** Somebody who should be listed is not, or somebody is who should not be (or twice). */
  | { readonly what: 'missing' | 'extra'; readonly number: string }
  | {
      readonly what: 'field';
      readonly number: string;
      readonly field: string;
      readonly published: Value;
      readonly computed: Value;
    }
  /** Listed in another place, counted from 1. */
  | { readonly what: 'order'; readonly number: string; readonly published: number; readonly computed: number }
  | {
      readonly what: 'cut';
      readonly position: string;
      readonly field: 'places' | 'cut' | 'office';
      readonly published: Value;
      readonly computed: Value;
    }
  | {
      readonly what: 'open-places';
      readonly position: string;
      readonly published: Value;
      readonly computed: Value;
    };

type Row = NoticePerson;

const fieldsOf = (row: object): readonly (readonly [string, Value])[] => Object.entries(row);
const fieldIn = (row: object, field: string): Value => fieldsOf(row).find(([name]) => name === field)?.[1];

const inRow = (published: Row, computed: Row): readonly Difference[] => {
  const fields = [...new Set([...fieldsOf(published), ...fieldsOf(computed)].map(([name]) => name))];
  return fields.flatMap((field): readonly Difference[] => {
    const [said, found] = [fieldIn(published, field), fieldIn(computed, field)];
    if (said === found) return [];
    return [{ what: 'field', number: published.number, field, published: said, computed: found }];
  });
};

const inOrder = (published: readonly Row[], computed: readonly Row[]): readonly Difference[] => {
  const index = published.findIndex(({ number }, place) => computed[place]?.number !== number);
  const number = published[index]?.number;
  if (number === undefined) return [];
  const wanted = computed.findIndex((row) => row.number === number);
  return [{ what: 'order', number, published: index + 1, computed: wanted + 1 }];
};

/** What two lists of people do not say alike, in the order of the published one; then whoever it leaves out. */
export const compareRows = (published: readonly Row[], computed: readonly Row[]): readonly Difference[] => {
  const wanted = new Map(computed.map((row) => [row.number, row]));
  const seen = new Set<string>();
  const found = published.flatMap((row): readonly Difference[] => {
    const own = seen.has(row.number) ? undefined : wanted.get(row.number);
    seen.add(row.number);
    return own === undefined ? [{ what: 'extra', number: row.number }] : inRow(row, own);
  });
  const missing = computed.flatMap(({ number }): readonly Difference[] =>
    seen.has(number) ? [] : [{ what: 'missing', number }],
  );
  const different = [...found, ...missing];
  const sameSet = different.every(({ what }) => what === 'field');
  return sameSet ? [...different, ...inOrder(published, computed)] : different;
};

type Cut = Extract<NoticeContent, { kind: 'interview-list' }>['cuts'][number];

const inCuts = (published: readonly Cut[], computed: readonly Cut[]): readonly Difference[] =>
  [...new Set([...published, ...computed].map(({ position }) => position))].flatMap((position) => {
    const [said, found] = [published, computed].map((cuts) => cuts.find((one) => one.position === position));
    return (['office', 'places', 'cut'] as const).flatMap((field): readonly Difference[] =>
      said?.[field] === found?.[field]
        ? []
        : [{ what: 'cut', position, field, published: said?.[field], computed: found?.[field] }],
    );
  });

type Places = Readonly<Record<string, number>>;

const inOpenPlaces = (published: Places, computed: Places): readonly Difference[] =>
  [...new Set([...Object.keys(published), ...Object.keys(computed)])].flatMap(
    (position): readonly Difference[] =>
      published[position] === computed[position]
        ? []
        : [
            {
              what: 'open-places',
              position,
              published: published[position],
              computed: computed[position],
            },
          ],
  );

/**
 * Everything that two contents of one kind do not say alike: rows one by one, their order, cuts, open places, how many were
 * refused. Empty: they agree. Undefined when they are not of one kind.
 */
export const differencesBetween = (
  published: NoticeContent,
  other: NoticeContent,
): readonly Difference[] | undefined => {
  if (published.kind !== other.kind) return undefined;
  const rows = compareRows(published.rows, other.rows);
  if (published.kind === 'interview-list' && other.kind === 'interview-list')
    return [...rows, ...inCuts(published.cuts, other.cuts)];
  if (published.kind === 'proposed' && other.kind === 'proposed')
    return [...rows, ...inOpenPlaces(published.openPlaces, other.openPlaces)];
  if (published.kind === 'review' && other.kind === 'review' && published.refused !== other.refused)
    return [...rows, { what: 'refused', published: published.refused, computed: other.refused }];
  return rows;
};
