import { type Checked, checked, type Fault, faulty } from './fault.ts';
import { type Row, readRows } from './read-rows.ts';

const COLUMNS = ['citizen_id', 'written', 'interview', 'background', 'medical', 'withdrew'] as const;

export type Score = {
  /** As written in the file: 0 to 100 with at most two decimals, or `absent`. */
  readonly written: string;
  /** The same, or empty: not on the interview list. */
  readonly interview: string;
  readonly background: 'pass' | 'fail';
  readonly medical: 'pass' | 'fail';
  readonly withdrew: boolean;
};

/** Scores by citizen number in upper case. */
export type Scores = ReadonlyMap<string, Score>;

/** How one person's citizen number is compared: x and X are the same. */
export const personKey = (citizenId: string): string => citizenId.trim().toUpperCase();

/** Reads and checks scores.csv; `known` are the citizen numbers of applicants.csv, by `personKey` (undefined: not known). */
export const readScores = (file: string, known?: ReadonlySet<string>): Promise<Checked<Scores>> =>
  readByPerson(file, COLUMNS, known, cellFaults, scoreOf);

type CellFaults = (cells: Row['cells'], fault: (field: string, text: string) => void) => void;

/**
 * Reads a table with one row per person, known by `citizen_id`; every fault of every row by line. `judge` names the faults of a
 * row's other cells, `read` makes the value.
 */
export const readByPerson = async <Value>(
  file: string,
  columns: readonly string[],
  known: ReadonlySet<string> | undefined,
  judge: CellFaults,
  read: (cells: Row['cells']) => Value,
): Promise<Checked<ReadonlyMap<string, Value>>> => {
  const rows = await readRows(file, columns);
  if (!rows.ok) return rows;
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const row of rows.value) {
    faults.push(...faultsOf(file, row, known, judge));
    const key = personKey(row.cells.citizen_id ?? '');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    else if (key !== '')
      faults.push({
        file,
        line: row.line,
        field: 'citizen_id',
        text: `与第 ${before} 行是同一个人，成绩重复`,
      });
  }
  if (faults.length > 0) return faulty(faults);
  return checked(new Map(rows.value.map(({ cells }) => [personKey(cells.citizen_id ?? ''), read(cells)])));
};

const faultsOf = (
  file: string,
  { line, cells }: Row,
  known: ReadonlySet<string> | undefined,
  judge: CellFaults,
): readonly Fault[] => {
  const faults: Fault[] = [];
  const fault = (field: string, text: string) => faults.push({ file, line, field, text });
  const person = cells.citizen_id ?? '';
  if (person === '') fault('citizen_id', '不能为空');
  else if (known?.has(personKey(person)) === false) fault('citizen_id', `报名表里没有 ${person} 这个人`);
  judge(cells, fault);
  return faults;
};

const cellFaults: CellFaults = (cells, fault) => {
  const cell = (field: string) => cells[field] ?? '';
  if (cell('written') === '') fault('written', '不能为空；缺考请写 absent');
  for (const field of ['written', 'interview']) {
    const wrong = cell(field) === '' ? undefined : markFault(cell(field));
    if (wrong !== undefined) fault(field, `“${cell(field)}” ${wrong}`);
  }
  for (const field of ['background', 'medical'])
    if (!['', 'pass', 'fail'].includes(cell(field))) fault(field, `“${cell(field)}” 应为 pass、fail 或留空`);
  withdrewFault(cells, fault);
};

/** `withdrew` is yes or empty, on both tracks. */
export const withdrewFault: CellFaults = (cells, fault) => {
  const withdrew = cells.withdrew ?? '';
  if (!['', 'yes'].includes(withdrew)) fault('withdrew', `“${withdrew}” 应为 yes 或留空`);
};

/** What is wrong with a mark as written in a file, or undefined. */
export const markFault = (text: string): string | undefined => {
  if (text === 'absent') return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) return '应为 0 到 100 的分数或 absent';
  if (Number(text) > 100) return '超出 0 到 100';
  return /\.\d{3,}$/.test(text) ? '最多两位小数' : undefined;
};

const scoreOf = (cells: Row['cells']): Score => ({
  written: cells.written ?? '',
  interview: cells.interview ?? '',
  background: cells.background === 'fail' ? 'fail' : 'pass',
  medical: cells.medical === 'fail' ? 'fail' : 'pass',
  withdrew: cells.withdrew === 'yes',
});
