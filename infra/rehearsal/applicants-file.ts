import { type Checked, checked, type Fault, faulty } from './fault.ts';
import { readMoment } from './moment.ts';
import { type Row, readRows } from './read-rows.ts';

type Track = 'open' | 'internal';

const COMMON_TEXT = ['name', 'citizen_id', 'phone', 'position', 'education', 'major'] as const;
const REGIONS = ['household_code', 'residence_code'] as const;
const YES_NO: Readonly<Record<Track, readonly string[]>> = {
  open: [
    'law_qualification',
    'law_graduate',
    'political_legal_experience',
    'criminal',
    'detention_drugs',
    'credit',
    'dismissed',
    'judicial_dismissal',
  ],
  internal: [
    'serving',
    'party_member',
    'trainee',
    'retired',
    'social_insurance_transferable',
    'party_relation_transferable',
    'criminal',
    'detention_drugs',
    'credit',
    'disciplined',
  ],
};
const regionsOf = (track: Track): readonly string[] => (track === 'open' ? REGIONS : []);
const EDUCATION = ['high-school', 'college', 'bachelor', 'master', 'doctor'];

export type Applicant = {
  /** 1 is the first data row. */
  readonly line: number;
  /** Moment of submission, epoch milliseconds. */
  readonly appliedAt: number;
  readonly citizenId: string;
  /** The fields of an application as the public interface takes them, as written in the file. */
  readonly fields: Readonly<Record<string, string | boolean>>;
};

/**
 * Reads and checks applicants.csv. A malformed name, citizen number, phone or unknown position is no fault here: refusing it is
 * the business of what is rehearsed.
 */
export const readApplicants = async (
  file: string,
  track: Track = 'open',
): Promise<Checked<readonly Applicant[]>> => {
  const columns = ['applied_at', ...COMMON_TEXT, ...regionsOf(track), ...YES_NO[track]];
  const rows = await readRows(file, columns);
  if (!rows.ok) return rows;
  const faults = rows.value.flatMap((row) => faultsOf(file, row, track));
  return faults.length > 0
    ? faulty(faults)
    : checked(rows.value.map((row, index) => applicantOf(row, index, track)));
};

const faultsOf = (file: string, { line, cells }: Row, track: Track): readonly Fault[] => {
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
  for (const field of regionsOf(track))
    expect(field, /^[1-9]\d{5}$/.test(cells[field] ?? ''), '不是六位行政区划代码');
  for (const field of YES_NO[track])
    expect(field, cells[field] === 'yes' || cells[field] === 'no', '应为 yes 或 no');
  return faults;
};

const applicantOf = ({ cells }: Row, index: number, track: Track): Applicant => {
  const texts = [...COMMON_TEXT, ...regionsOf(track)].map((field) => [field, cells[field] ?? ''] as const);
  const answers = YES_NO[track].map((field) => [field, cells[field] === 'yes'] as const);
  return {
    line: index + 1,
    appliedAt: readMoment(cells.applied_at ?? '') ?? 0,
    citizenId: cells.citizen_id ?? '',
    fields: Object.fromEntries([...texts, ...answers]),
  };
};
