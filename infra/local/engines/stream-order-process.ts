import { DatabaseSync } from 'node:sqlite';

// In a process of its own, so that Node's remark that this module is experimental is nobody's to read.
const [, , file = ''] = process.argv;
const database = new DatabaseSync(file, { timeout: 10_000 });
// The engine's own expression, to the letter: SQLite uses an index on an expression only for the very same.
database.exec(
  'CREATE INDEX IF NOT EXISTS stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
);
database.close();
