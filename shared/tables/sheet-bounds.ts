import { TooLarge } from './zip-entries.ts';

/** What a score sheet or a list of applicants of one county never comes near. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;

// Start tags of rows and cells; in the second pattern with every attribute well formed, so that none hides its reference.
const ANY = /<(?:[^\s<>/:]+:)?(?:row|c)(?=[\s/>])/g;
const TAG = /<(?:[^\s<>/:]+:)?(row|c)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const REFERENCE = /\sr\s*=\s*["']([^"']*)["']/g;
const PLACE = { row: /^()([1-9]\d*)$/, c: /^([A-Z]+)([1-9]\d*)$/ };

/** Columns are counted in letters: A is 1, Z 26, AA 27 (ECMA-376 part 1, 18.18.7). */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const boundReference = (kind: 'row' | 'c', reference: string): void => {
  const [, letters, row] = PLACE[kind].exec(reference) ?? [];
  if (letters === undefined) throw new Error(`reference ${reference}`);
  if (Number(row) > MAX_ROWS || columnOf(letters) > MAX_COLUMNS) throw new TooLarge();
};

/**
 * Bounds a worksheet (ECMA-376 part 1, 18.3.1.99) before it is unfolded into a table, where one stray cell at XFD1048576
 * would stand for 17 thousand million empty ones. Throws `TooLarge` beyond MAX_ROWS or MAX_COLUMNS, another error where a row
 * or cell does not say plainly where it stands.
 */
export const boundSheet = (xml: string): void => {
  let [tags, rows] = [0, 0];
  for (const [, name, attributes = ''] of xml.matchAll(TAG)) {
    const kind = name === 'c' ? 'c' : 'row';
    const references = [...attributes.matchAll(REFERENCE)];
    if (kind === 'c' && references.length !== 1) throw new Error('cell without reference');
    for (const [, reference = ''] of references) boundReference(kind, reference);
    tags += 1;
    if (kind === 'row') rows += 1;
  }
  if (rows > MAX_ROWS) throw new TooLarge();
  if (tags !== [...xml.matchAll(ANY)].length) throw new Error('tag not well formed');
};
