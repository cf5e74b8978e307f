import type { Office } from '../../../../shared/domain/model/quota.ts';
import {
  checkOffices,
  MOST_OFFICES,
  OFFICE_FIELDS,
  type OfficeField,
} from '../../../../shared/domain/quota/check-offices.ts';
import { OFFICE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import type { KnownRefusal } from '../../../../shared/domain/refusals.ts';
import type { UploadedFile } from '../../../../shared/lambda/multipart.ts';
import { readTable } from '../../../../shared/tables/read-table.ts';

/** Headings a column may have: the fixed name, and what an officer's own sheet calls it. */
const HEADINGS: Readonly<Record<OfficeField, readonly string[]>> = {
  name: ['name', OFFICE_LABELS.name, '司法所名称', '所名'],
  posts: ['posts', OFFICE_LABELS.posts, '政法专项编制', '编制数'],
  serving: ['serving', OFFICE_LABELS.serving, '实有人数', '在编人数'],
  fengqiao: ['fengqiao', OFFICE_LABELS.fengqiao, '枫桥式司法所', '是否枫桥式'],
};

/** `line` as Excel counts, the header being 1; 0 is the file as a whole. */
export type FileFault = { readonly line: number; readonly field: string; readonly refusal: KnownRefusal };
export type ReadOffices = { readonly offices: readonly Office[]; readonly faults: readonly FileFault[] };

/**
 * Reads a list of offices from an uploaded .xlsx or .csv. Faults of the file as a whole (`offices.file-missing`, `table.*`,
 * `offices.header`, `offices.empty`, `offices.too-many`) stand alone; otherwise all faults of all rows come together.
 */
export async function readOffices(file: UploadedFile | undefined): Promise<ReadOffices> {
  if (file === undefined) return whole({ code: 'offices.file-missing' });
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) return whole(table.refusal);
  const { header, rows } = table.value;
  const columnOf = (field: OfficeField) => header.find((heading) => HEADINGS[field].includes(heading));
  const [name, posts, serving, fengqiao] = OFFICE_FIELDS.map(columnOf);
  if (name === undefined || posts === undefined || serving === undefined || fengqiao === undefined) {
    const missing = OFFICE_FIELDS.find((field) => columnOf(field) === undefined) ?? 'name';
    return whole({ code: 'offices.header', facts: { column: OFFICE_LABELS[missing] } });
  }
  if (rows.length === 0) return whole({ code: 'offices.empty' });
  if (rows.length > MOST_OFFICES) return whole({ code: 'offices.too-many', facts: { most: MOST_OFFICES } });
  return checkOffices(
    rows.map(({ line, cells }) => ({
      line,
      name: cells[name] ?? '',
      posts: cells[posts] ?? '',
      serving: cells[serving] ?? '',
      fengqiao: cells[fengqiao] ?? '',
    })),
  );
}

const whole = (refusal: KnownRefusal): ReadOffices => {
  const line = refusal.facts?.line;
  return { offices: [], faults: [{ line: typeof line === 'number' ? line : 0, field: 'file', refusal }] };
};
