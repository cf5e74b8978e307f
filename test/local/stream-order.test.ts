import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { startDynamodb } from '../../infra/local/engines/dynamodb.ts';
import { orderStream } from '../../infra/local/engines/stream-order.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-order-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const planOf = (file: string, query: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all();
  database.close();
  return steps.map(({ detail }) => detail).join('; ');
};

test('the engine finds the next number of a stream, and reads on in it, by an index; on every start', async () => {
  const database = join(folder, 'tables.db');
  for (let start = 0; start < 2; start += 1) {
    const engine = await startDynamodb({ database, onCrash: (message) => expect.unreachable(message) });
    const next = 'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records';
    expect(planOf(database, `${next} WHERE table_name = 'Data'`)).toContain('INDEX stream_order');
    const after = 'CAST(sequence_number AS INTEGER) > 7 ORDER BY CAST(sequence_number AS INTEGER) LIMIT 9';
    expect(
      planOf(
        database,
        `SELECT * FROM _stream_records WHERE table_name = 'Data' AND shard_id = 's' AND ${after}`,
      ),
    ).toMatch(/^SEARCH _stream_records USING INDEX stream_order \(table_name=\? AND <expr>>\?\)$/);
    await engine.stop();
  }
});

test('a file without a stream is an error', async () => {
  const empty = join(folder, 'empty.db');
  new DatabaseSync(empty).close();
  await expect(orderStream(empty)).rejects.toThrow(/no such table/);
});
