import { type Checked, checked, type Fault, faulty } from './fault.ts';
import { readMoment } from './moment.ts';
import { type Row, readRows } from './read-rows.ts';

const YES_NO = [
  'law_qualification',
  'law_graduate',
  'political_legal_experience',
  'criminal',
  'detention_drugs',
  'credit',
  'dismissed',
  'judicial_dismissal',
] as const;
const TEXT = [
  'name',
  'citizen_id',
  'phone',
  'position',
  'education',
  'major',
  'household_code',
  'residence_code',
] as const;
const EDUCATION = ['high-school', 'college', 'bachelor', 'master', 'doctor'];

export type Applicant = {
  /** 1 is the first data row. */
  readonly line: number;
  /** Moment of submission, epoch milliseconds. */
  readonly appliedAt: number;
  readonly citizenId: string;
  /** The fields of an application as the public interface takes them, as written in the file. */
  readonly fields: Readonly<Record<(typeof TEXT)[number], string> & Record<(typeof YES_NO)[number], boolean>>;
};

/**
 * Reads and checks applicants.csv. A malformed name, citizen number, phone or unknown position is no fault here: refusing it is
 * the business of what is rehearsed.
 */
export const readApplicants = async (file: string): Promise<Checked<readonly Applicant[]>> => {
  const rows = await readRows(file, ['applied_at', ...TEXT, ...YES_NO]);
  if (!rows.ok) return rows;
  const faults = rows.value.flatMap((row) => faultsOf(file, row));
  return faults.length > 0 ? faulty(faults) : checked(rows.value.map(applicantOf));
};

const faultsOf = (file: string, { line, cells }: Row): readonly Fault[] => {
  const faults: Fault[] = [];
  const expect = (field: string, fine: boolean, text: string) => {
    if (!fine) faults.push({ file, line, field, text: `“${cells[field] ?? ''}” ${text}` });
  };
  expect(
    'applied_at',
    readMoment(cells.applied_at ?? '') !== undefined,
    '不是带时区的时间，例如 2024-06-18T21:42:56.009+08:00',
  );
  expect('education', EDUCATION.includes(cells.education ?? ''), `应为 ${EDUCATION.join('、')} 之一`);
  for (const field of ['household_code', 'residence_code'])
    expect(field, /^[1-9]\d{5}$/.test(cells[field] ?? ''), '不是六位行政区划代码');
  for (const field of YES_NO)
    expect(field, cells[field] === 'yes' || cells[field] === 'no', '应为 yes 或 no');
  return faults;
};

const applicantOf = ({ cells }: Row, index: number): Applicant => {
  const text = (field: string) => cells[field] ?? '';
  const yes = (field: string) => cells[field] === 'yes';
  return {
    line: index + 1,
    appliedAt: readMoment(text('applied_at')) ?? 0,
    citizenId: text('citizen_id'),
    fields: {
      name: text('name'),
      citizen_id: text('citizen_id'),
      phone: text('phone'),
      position: text('position'),
      education: text('education'),
      major: text('major'),
      household_code: text('household_code'),
      residence_code: text('residence_code'),
      law_qualification: yes('law_qualification'),
      law_graduate: yes('law_graduate'),
      political_legal_experience: yes('political_legal_experience'),
      criminal: yes('criminal'),
      detention_drugs: yes('detention_drugs'),
      credit: yes('credit'),
      dismissed: yes('dismissed'),
      judicial_dismissal: yes('judicial_dismissal'),
    },
  };
};
