import { parseCitizenNumber } from '../../shared/domain/identity/citizen-number.ts';
import { type Checked, checked, type Fault, faulty } from './fault.ts';
import { readRows } from './read-rows.ts';
import { personKey } from './scores-file.ts';

/** Citizen numbers of a roster, as they will be imported; every row with a bad or repeated number is a fault. */
export const readRoster = async (file: string): Promise<Checked<readonly string[]>> => {
  const rows = await readRows(file, ['citizen_id']);
  if (!rows.ok) return rows;
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { line, cells } of rows.value) {
    const text = cells.citizen_id ?? '';
    const fault = (wrong: string) => faults.push({ file, line, field: 'citizen_id', text: wrong });
    const key = personKey(text);
    const before = seen.get(key);
    if (!parseCitizenNumber(text).ok) fault(`“${text}” 不是有效的居民身份证号码`);
    else if (before !== undefined) fault(`与第 ${before} 行是同一个人`);
    if (before === undefined) seen.set(key, line);
  }
  if (rows.value.length === 0) return faulty([{ file, line: 1, field: '文件', text: '名册里没有人' }]);
  return faults.length > 0 ? faulty(faults) : checked([...seen.keys()]);
};
