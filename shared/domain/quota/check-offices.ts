import type { Office } from '../model/quota.ts';
import type { KnownRefusal } from '../refusals.ts';

/** One office as somebody typed it; `line` is where a person finds it (row of the form, or line of the file). */
export type OfficeRow = {
  readonly line: number;
  readonly name: string;
  readonly posts: string;
  readonly serving: string;
  readonly fengqiao: string;
};

export const OFFICE_FIELDS = ['name', 'posts', 'serving', 'fengqiao'] as const;
export type OfficeField = (typeof OFFICE_FIELDS)[number];

export type OfficeFault = {
  readonly line: number;
  readonly field: OfficeField;
  readonly refusal: KnownRefusal;
};

/** A county has some tens. */
export const MOST_OFFICES = 300;

const MOST_PEOPLE = 999;
const LONGEST_NAME = 50;
const YES: readonly string[] = ['是', 'yes', 'true', '1', '√'];
const NO: readonly string[] = ['否', 'no', 'false', '0', ''];

const isName = (text: string): boolean =>
  text !== '' && [...text].length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(text);

const count = (text: string): number | undefined => {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : MOST_PEOPLE + 1;
  return value <= MOST_PEOPLE ? value : undefined;
};

const yesNo = (text: string): boolean | undefined => {
  const lower = text.toLowerCase();
  if (YES.includes(lower)) return true;
  return NO.includes(lower) ? false : undefined;
};

/**
 * Reads the rows of an office list and collects every fault, so that all can be mended at once. Rows keep their order.
 * Faults: `offices.name` (1–50 characters), `offices.twice` (facts.first: the earlier line), `offices.count` (whole,
 * 0–999), `offices.fengqiao` (是 or 否; empty is 否).
 */
export const checkOffices = (
  rows: readonly OfficeRow[],
): { readonly offices: readonly Office[]; readonly faults: readonly OfficeFault[] } => {
  const faults: OfficeFault[] = [];
  const lineOf = new Map<string, number>();
  const offices = rows.map((row): Office => {
    const { line } = row;
    const fault = (field: OfficeField, code: KnownRefusal['code'], first?: number) =>
      faults.push({
        line,
        field,
        refusal: { code, facts: { line, value: row[field], ...(first === undefined ? {} : { first }) } },
      });
    const name = row.name.trim();
    const earlier = lineOf.get(name);
    if (!isName(name)) fault('name', 'offices.name');
    else if (earlier !== undefined) fault('name', 'offices.twice', earlier);
    else lineOf.set(name, line);
    const [posts, serving] = [count(row.posts.trim()), count(row.serving.trim())];
    if (posts === undefined) fault('posts', 'offices.count');
    if (serving === undefined) fault('serving', 'offices.count');
    const fengqiao = yesNo(row.fengqiao.trim());
    if (fengqiao === undefined) fault('fengqiao', 'offices.fengqiao');
    return { name, posts: posts ?? 0, serving: serving ?? 0, fengqiao: fengqiao ?? false };
  });
  return { offices, faults };
};
