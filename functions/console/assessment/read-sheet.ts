import { VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import {
  type Assessment,
  type Verdict,
  VIRTUES,
  type Virtue,
} from '../../../shared/domain/model/assessment.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { type PersonRow, readPeople } from '../imports/read-people.ts';
import type { RowFault } from '../imports/row-fault.ts';

const WORDS: Readonly<Record<string, Verdict>> = {
  qualified: 'qualified',
  unqualified: 'unqualified',
  合格: 'qualified',
  不合格: 'unqualified',
};

const headingsOf = (virtue: Virtue): readonly string[] => [virtue, VIRTUE_LABELS[virtue]];

export type SheetRead = {
  readonly verdicts: Readonly<Record<string, Assessment>>;
  readonly faults: readonly RowFault[];
};

/**
 * Reads one assessor's sheet: a row per person with a verdict for each of the five. Collects all faults, so that the file can
 * be mended in one go: those of `readPeople`, `people.unknown` for whoever did not apply (`applicants` are the
 * application numbers), `assessment.recused` for whoever the assessor has a declared relation to (`related`),
 * `assessment.verdict` (facts `value`).
 */
export async function readAssessorSheet(
  file: UploadedFile,
  applicants: ReadonlySet<string>,
  numberOf: (citizenId: string) => Promise<string>,
  related: ReadonlySet<string> = new Set(),
): Promise<SheetRead> {
  const { rows, faults } = await readPeople(
    file,
    VIRTUES.map(headingsOf),
    {
      header: (column) => ({ code: 'assessment.header', field: column, facts: { column } }),
      empty: { code: 'assessment.empty' },
    },
    numberOf,
  );
  const all: RowFault[] = [...faults];
  const verdicts: Record<string, Assessment> = {};
  for (const row of rows) {
    const { line, number } = row;
    if (!applicants.has(number))
      all.push({ line, field: 'citizen_id', refusal: { code: 'people.unknown', facts: { line } } });
    if (related.has(number))
      all.push({ line, field: 'citizen_id', refusal: { code: 'assessment.recused', facts: { line } } });
    const own = verdictFaults(row);
    all.push(...own);
    if (own.length === 0) verdicts[number] = assessmentIn(row);
  }
  return { verdicts, faults: all.sort((a, b) => a.line - b.line) };
}

const verdictFaults = ({ line, cell }: PersonRow): readonly RowFault[] =>
  VIRTUES.flatMap((virtue) => {
    const value = cell(headingsOf(virtue));
    if (WORDS[value] !== undefined) return [];
    return [
      { line, field: virtue, refusal: { code: 'assessment.verdict', facts: { line, value } } as const },
    ];
  });

const assessmentIn = ({ cell }: PersonRow): Assessment => {
  const verdict = (virtue: Virtue): Verdict => WORDS[cell(headingsOf(virtue))] ?? 'unqualified';
  return {
    de: verdict('de'),
    neng: verdict('neng'),
    qin: verdict('qin'),
    ji: verdict('ji'),
    lian: verdict('lian'),
  };
};
