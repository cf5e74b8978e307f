import { describe, expect, test } from 'vitest';
import { checkOffices, type OfficeRow } from '../../../shared/domain/quota/check-offices.ts';

const row = (line: number, changes: Partial<OfficeRow> = {}): OfficeRow => ({
  line,
  name: `第${line}司法所`,
  posts: '3',
  serving: '2',
  fengqiao: '',
  ...changes,
});
const faultsOf = (...rows: readonly OfficeRow[]) =>
  checkOffices(rows).faults.map(({ line, field, refusal }) => `${line} ${field} ${refusal.code}`);

describe('the list of offices', () => {
  test.each([
    ['是', true],
    ['yes', true],
    ['TRUE', true],
    ['1', true],
    ['否', false],
    ['no', false],
    ['', false],
    ['0', false],
  ])('枫桥式 %j is %s', (fengqiao, expected) =>
    expect(checkOffices([row(2, { fengqiao })]).offices[0]?.fengqiao).toBe(expected),
  );

  test.each<[string, Partial<OfficeRow>, readonly string[]]>([
    ['0 people', { posts: '0', serving: '0' }, []],
    ['999 people', { posts: '999', serving: '999' }, []],
    ['1000 people', { posts: '1000' }, ['2 posts offices.count']],
    ['minus one', { serving: '-1' }, ['2 serving offices.count']],
    ['a fraction', { posts: '2.5' }, ['2 posts offices.count']],
    ['an empty cell', { posts: '' }, ['2 posts offices.count']],
    ['no name', { name: ' ' }, ['2 name offices.name']],
    ['a name of 50', { name: '所'.repeat(50) }, []],
    ['a name of 51', { name: '所'.repeat(51) }, ['2 name offices.name']],
    ['neither yes nor no', { fengqiao: '大概' }, ['2 fengqiao offices.fengqiao']],
  ])('%s', (_, changes, expected) => expect(faultsOf(row(2, changes))).toEqual(expected));

  test('all faults of all rows come together; a name twice says where it was first', () => {
    const rows = [row(2), row(3, { name: '第2司法所', serving: 'x' }), row(4, { fengqiao: '?' })];
    expect(faultsOf(...rows)).toEqual([
      '3 name offices.twice',
      '3 serving offices.count',
      '4 fengqiao offices.fengqiao',
    ]);
    expect(checkOffices(rows).faults[0]?.refusal.facts?.first).toBe(2);
  });
});
