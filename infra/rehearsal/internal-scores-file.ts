import type { Checked } from './fault.ts';
import { markFault, readByPerson, withdrewFault } from './scores-file.ts';

export const VIRTUES = ['de', 'neng', 'qin', 'ji', 'lian'] as const;

export type InternalScore = {
  /** qualified or unqualified for each of 德、能、勤、绩、廉. */
  readonly verdicts: Readonly<Record<(typeof VIRTUES)[number], string>>;
  /** As written in the file: 0 to 100 with at most two decimals, or `absent`. */
  readonly exam: string;
  readonly withdrew: boolean;
};

/** Scores of an internal campaign by citizen number in upper case. */
export type InternalScores = ReadonlyMap<string, InternalScore>;

/** Reads and checks scores.csv of the internal track; `known` as for `readScores`. */
export const readInternalScores = (
  file: string,
  known?: ReadonlySet<string>,
): Promise<Checked<InternalScores>> =>
  readByPerson(
    file,
    ['citizen_id', ...VIRTUES, 'exam', 'withdrew'],
    known,
    (cells, fault) => {
      for (const virtue of VIRTUES) {
        const value = cells[virtue] ?? '';
        if (value !== 'qualified' && value !== 'unqualified')
          fault(virtue, `“${value}” 应为 qualified 或 unqualified`);
      }
      const exam = cells.exam ?? '';
      const wrong = exam === '' ? undefined : markFault(exam);
      if (exam === '') fault('exam', '不能为空；缺考请写 absent');
      else if (wrong !== undefined) fault('exam', `“${exam}” ${wrong}`);
      withdrewFault(cells, fault);
    },
    (cells) => ({
      verdicts: {
        de: cells.de ?? '',
        neng: cells.neng ?? '',
        qin: cells.qin ?? '',
        ji: cells.ji ?? '',
        lian: cells.lian ?? '',
      },
      exam: cells.exam ?? '',
      withdrew: cells.withdrew === 'yes',
    }),
  );
