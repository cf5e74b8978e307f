import { OPEN_RULES } from '../../../shared/domain/model/finding.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';

export type Sheets = { readonly written?: ScoreSheet; readonly interview?: ScoreSheet };

/** What selection may look at of each applicant: the worksheet joined with the latest score sheets. Order as in the worksheet. */
export const candidatesOf = (
  rows: readonly WorksheetRow[],
  { written, interview }: Sheets,
): readonly Candidate[] =>
  rows.map((row) => {
    const rules: readonly string[] = [...(row.screening?.failed ?? []), ...(row.review?.rules ?? [])];
    const { withdrew, background, medical } = row.checks ?? {};
    return {
      number: row.number,
      position: row.position,
      sex: row.sex,
      review: row.review?.decision ?? 'pending',
      failed: OPEN_RULES.filter((rule) => rules.includes(rule)),
      preferred: row.preferred,
      written: written?.marks[row.number],
      interview: interview?.marks[row.number],
      checks: { withdrew, background, medical },
    };
  });
