import type { ConsoleApplication, ConsoleOutcome } from './console-desk.ts';
import { csvText } from './csv.ts';
import type { Submission } from './submit.ts';

/** Everything a rehearsal learnt, in the order of applicants.csv. */
export type Findings = {
  readonly submissions: readonly Submission[];
  readonly outcomes: ReadonlyMap<string, ConsoleOutcome>;
  readonly applications: ReadonlyMap<string, ConsoleApplication>;
};

const HEADER = ['line', 'number', 'result', 'clauses', 'written', 'interview', 'final', 'rank', 'note'];

const points = (mark: number | 'absent' | undefined): string =>
  typeof mark === 'number' ? `${Math.floor(mark / 100)}.${String(mark % 100).padStart(2, '0')}` : '';

/** Result of each line; '' for an accepted one that the system gave no outcome. */
export const resultOf = (submission: Submission, { outcomes }: Findings): string =>
  submission.accepted ? (outcomes.get(submission.number)?.outcome ?? '') : submission.result;

/** On the internal track (an exam, no interview) whoever is not selected stays on as before: the plan's words, 四(一). */
const noteOf = (outcome: ConsoleOutcome | undefined): string =>
  outcome?.outcome === 'not-selected' && outcome.exam !== undefined ? '按原有模式继续留用' : '';

/** Text of outcomes.csv: one row per row of applicants.csv, marks with two decimals. */
export const outcomesCsv = (findings: Findings): string =>
  csvText([
    HEADER,
    ...findings.submissions.map((submission, index) => {
      const line = String(index + 1);
      if (!submission.accepted) return [line, '', submission.result, '', '', '', '', '', submission.note];
      const outcome = findings.outcomes.get(submission.number);
      const out = outcome?.outcome === 'ineligible';
      return [
        line,
        submission.number,
        resultOf(submission, findings),
        (outcome?.failed ?? []).join(';'),
        out ? '' : points(outcome?.written),
        out ? '' : points(outcome?.interview),
        points(outcome?.final),
        outcome?.rank === undefined ? '' : String(outcome.rank),
        noteOf(outcome),
      ];
    }),
  ]);
