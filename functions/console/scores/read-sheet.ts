import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { type CheckedRows, checkRows, type NumberOf } from './check-rows.ts';
import { scoreRows } from './score-columns.ts';

const HEADER_LINE = 1;

/**
 * Reads a score sheet from an uploaded file; with `twice` it may give the two markings of each paper; faults of the file as a whole (`table.*`, `scores.header`, `scores.empty`) stand
 * alone, otherwise all faults of all rows come together.
 */
export async function readSheet(
  file: UploadedFile,
  kind: SheetKind,
  applicants: ReadonlySet<string>,
  numberOf: NumberOf,
  twice = false,
): Promise<CheckedRows> {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) {
    const { line } = table.refusal.facts ?? {};
    return whole({ line: typeof line === 'number' ? line : 0, field: 'file', refusal: table.refusal });
  }
  const found = scoreRows(table.value, kind, twice);
  if ('missing' in found) {
    return whole({ line: HEADER_LINE, field: found.missing.field ?? 'file', refusal: found.missing });
  }
  if (found.rows.length === 0) return whole({ line: 0, field: 'file', refusal: { code: 'scores.empty' } });
  return checkRows(found.rows, kind, applicants, numberOf);
}

const whole = (fault: CheckedRows['faults'][number]): CheckedRows => ({ values: {}, faults: [fault] });
