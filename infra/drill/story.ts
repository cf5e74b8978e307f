import { parseCitizenNumber } from '../../shared/domain/identity/citizen-number.ts';
import type { Inputs } from '../rehearsal/inputs.ts';
import { personKey } from '../rehearsal/scores-file.ts';

export const CODE = '2024-drill-1';
const OPENS = '2024-06-17T08:00:00+08:00';
const MINUTE = 60_000;

/** Test numbers: born 1995-05-20, serials counted up, the one check character that fits. Nobody has them. */
const testNumber = (county: string, serial: number): string => {
  const body = `${county}19950520${String(serial).padStart(3, '0')}`;
  const fits = [...'0123456789X'].find((check) => parseCitizenNumber(body + check).ok);
  return `${body}${fits ?? ''}`;
};

/** Marks of the ten invented people: written, then interview. */
const MARKS = [
  [91, 82],
  [88, 90],
  [85, 79],
  [83.5, 86],
  [80, 77],
  [78, 88],
  [75, 70],
  [72, 0],
  [61, 0],
  [55, 0],
] as const;

/** A small open campaign of invented people for two places: what an honest county's table and log look like. */
export const aStory = (county: string): Inputs => {
  const people = MARKS.map(([written, interview], place) => ({
    citizenId: testNumber(county, place + 1),
    name: `试验${'甲乙丙丁戊己庚辛壬癸'.charAt(place)}`,
    written,
    interview,
  }));
  return {
    track: 'open',
    campaign: {
      county,
      code: CODE,
      title: '公开招聘司法协理员公告（审计演练）',
      track: 'open',
      registration: { opens: OPENS, closes: '2024-06-21T18:00:00+08:00' },
      positions: [{ code: '01', office: '演练司法所', headcount: 2 }],
      written: { weight: 60, pass: 60 },
      interview: { ratio: 3, pass: 60 },
      tieBreak: ['written'],
      substitutes: true,
      noticeWorkingDays: 7,
    },
    applicants: people.map(({ citizenId, name }, place) => ({
      line: place + 1,
      appliedAt: Date.parse(OPENS) + (place + 1) * MINUTE,
      citizenId,
      fields: {
        name,
        citizen_id: citizenId,
        phone: '13800138000',
        position: '01',
        education: 'college',
        major: '法律事务',
        household_code: county,
        residence_code: county,
        law_qualification: false,
        law_graduate: false,
        political_legal_experience: false,
        criminal: false,
        detention_drugs: false,
        credit: false,
        dismissed: false,
        judicial_dismissal: false,
      },
    })),
    scores: new Map(
      people.map(({ citizenId, written, interview }) => [
        personKey(citizenId),
        {
          written: String(written),
          interview: interview === 0 ? '' : String(interview),
          background: 'pass' as const,
          medical: 'pass' as const,
          withdrew: false,
        },
      ]),
    ),
  };
};
