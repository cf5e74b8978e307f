import type { Office } from '../../../../shared/domain/model/quota.ts';
import type { OfficeRow } from '../../../../shared/domain/quota/check-offices.ts';
import { type FormValues, rowsUnder } from '../form-values.ts';

/** Rows that a form shows beyond those that are filled, and how many the button adds. */
export const SPARE_ROWS = 4;

/** The rows of the posted form that hold anything; `line` is the row of the form, the first being 1. */
export const rowsOfForm = (values: FormValues): readonly OfficeRow[] =>
  Array.from({ length: rowsUnder(values, 'offices') }, (_, index) => {
    const cell = (name: string): string => values[`offices.${index}.${name}`] ?? '';
    return {
      line: index + 1,
      name: cell('name'),
      posts: cell('posts'),
      serving: cell('serving'),
      fengqiao: cell('fengqiao'),
    };
  }).filter(({ name, posts, serving }) => `${name}${posts}${serving}` !== '');

/** The stored list as the form's inputs hold it. */
export const valuesOf = (offices: readonly Office[]): FormValues =>
  Object.fromEntries(
    offices.flatMap(({ name, posts, serving, fengqiao }, index) => [
      [`offices.${index}.name`, name],
      [`offices.${index}.posts`, String(posts)],
      [`offices.${index}.serving`, String(serving)],
      [`offices.${index}.fengqiao`, fengqiao ? 'yes' : 'no'],
    ]),
  );
