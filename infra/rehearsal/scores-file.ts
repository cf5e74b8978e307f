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
export const readScores = async (file: string, known?: ReadonlySet<string>): Promise<Checked<Scores>> => {
  const rows = await readRows(file, COLUMNS);
  if (!rows.ok) return rows;
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const row of rows.value) {
    faults.push(...faultsOf(file, row, known));
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
  return checked(new Map(rows.value.map(({ cells }) => [personKey(cells.citizen_id ?? ''), scoreOf(cells)])));
};

const faultsOf = (file: string, { line, cells }: Row, known?: ReadonlySet<string>): readonly Fault[] => {
  const faults: Fault[] = [];
  const fault = (field: string, text: string) => faults.push({ file, line, field, text });
  const cell = (field: string) => cells[field] ?? '';
  if (cell('citizen_id') === '') fault('citizen_id', '不能为空');
  else if (known?.has(personKey(cell('citizen_id'))) === false)
    fault('citizen_id', `报名表里没有 ${cell('citizen_id')} 这个人`);
  if (cell('written') === '') fault('written', '不能为空；缺考请写 absent');
  for (const field of ['written', 'interview']) {
    const wrong = cell(field) === '' ? undefined : markFault(cell(field));
    if (wrong !== undefined) fault(field, `“${cell(field)}” ${wrong}`);
  }
  for (const field of ['background', 'medical'])
    if (!['', 'pass', 'fail'].includes(cell(field))) fault(field, `“${cell(field)}” 应为 pass、fail 或留空`);
  if (!['', 'yes'].includes(cell('withdrew'))) fault('withdrew', `“${cell('withdrew')}” 应为 yes 或留空`);
  return faults;
};

const markFault = (text: string): string | undefined => {
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
