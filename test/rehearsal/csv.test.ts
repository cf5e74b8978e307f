import { expect, it } from 'vitest';
import { csvText } from '../../infra/rehearsal/csv.ts';
import { readCells } from './cli.ts';

it('quotes only the cells that need it', () => {
  const rows = [
    ['line', 'note'],
    ['1', 'a "b", c'],
    ['2', '第1司法所'],
  ];
  expect(csvText(rows)).toBe('line,note\n1,"a ""b"", c"\n2,第1司法所\n');
  expect(readCells(csvText(rows))).toEqual([
    { line: '1', note: 'a "b", c' },
    { line: '2', note: '第1司法所' },
  ]);
});
