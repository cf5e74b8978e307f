import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { scoreStore } from '../../../shared/adapters/dynamo/score-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import type { DocumentRecord } from '../../../shared/ports/document-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const aSheet = (version: number, changes: Partial<ScoreSheet> = {}): ScoreSheet => ({
  campaign: 'c-1',
  kind: 'written',
  version,
  marks: { '0000000000A1': 8010, '0000000000A2': 'absent' },
  sha256: 'aa',
  fileName: '成绩.xlsx',
  by: 'examiner01',
  at: 1,
  ...changes,
});

const aDocument = (changes: Partial<DocumentRecord> = {}): DocumentRecord => ({
  uploadId: 'UPLOAD01',
  kind: 'photo',
  key: 'verified/c-1/UPLOAD01/photo',
  type: 'jpg',
  size: 100,
  sha256: 'bb',
  width: 3,
  height: 4,
  checkedAt: 5,
  ...changes,
});

let engines: Engines;
let table: Table;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  table = openTable({ name: TABLE, index: INDEX });
});
afterAll(() => engines.stop());

describe('score sheets', () => {
  test('keep their versions; the highest counts', async () => {
    const store = scoreStore(table);
    expect(await store.latest('c-1', 'written')).toBeUndefined();
    for (const version of [1, 2, 9, 10]) expect(await store.add(aSheet(version))).toBe('written');
    expect(await store.add(aSheet(10, { marks: {} }))).toBe('stale');
    expect(await store.latest('c-1', 'written')).toEqual(aSheet(10));
    expect(await store.latest('c-1', 'interview')).toBeUndefined();
  });

  test('hold 5,000 rows in one item', async () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => String(index).padStart(12, '0'));
    const marks = Object.fromEntries(numbers.map((number) => [number, 10_000]));
    const store = scoreStore(table);
    expect(await store.add(aSheet(1, { campaign: 'c-2', marks }))).toBe('written');
    expect((await store.latest('c-2', 'written'))?.marks).toEqual(marks);
  });
});

describe('document verdicts', () => {
  test('come in the order of the form, the last one of each kind', async () => {
    const store = documentStore(table);
    await store.record(aDocument({ fault: 'document.empty' }));
    await store.record(aDocument());
    const front = aDocument({ kind: 'id-front', fault: 'document.mislabelled', type: undefined });
    await store.record(front);
    expect(await store.find('UPLOAD01')).toEqual([front, aDocument()]);
    expect(await store.find('UPLOAD02')).toEqual([]);
  });
});
