import { type Standing, select } from './oracle-selection.ts';

/** Rows as the files hold them, by column name. */
export type Cells = Readonly<Record<string, string>>;

/** campaign.json as written. */
export type CampaignJson = {
  readonly county: string;
  readonly ageOn?: string;
  readonly area?: readonly string[];
  readonly bornFrom?: string;
  readonly bornTo?: string;
  readonly registration: { readonly opens: string; readonly closes: string };
  readonly positions: readonly {
    readonly code: string;
    readonly office?: string;
    readonly headcount: number;
  }[];
  readonly written: { readonly weight: number; readonly pass?: number };
  readonly interview: { readonly ratio: number; readonly pass?: number };
  readonly tieBreak?: readonly ('written' | 'interview')[];
  readonly substitutes?: boolean;
};

export type ExpectedRow = {
  line: string;
  result: string;
  clauses: string;
  written: string;
  interview: string;
  final: string;
  rank: string;
  note: string;
};

/**
 * What outcomes.csv must say, read straight from the published file formats and the plan: written apart from the system and sharing
 * nothing with it, so that a misreading in one of the two shows as a difference.
 */
export const expectedRows = (
  campaign: CampaignJson,
  applicants: readonly Cells[],
  scores: readonly Cells[],
): ExpectedRow[] => {
  const rows = applicants.map((_, index) => blank(index + 1));
  const scoreOf = new Map(scores.map((score) => [cell(score, 'citizen_id').toUpperCase(), score]));
  const seen = new Set<string>();
  const running: { row: ExpectedRow; applicant: Cells; score: Cells | undefined }[] = [];

  const order = applicants
    .map((applicant, index) => ({ applicant, index, at: Date.parse(cell(applicant, 'applied_at')) }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  for (const { applicant, index, at } of order) {
    const row = rows[index] ?? blank(0);
    const person = cell(applicant, 'citizen_id').toUpperCase();
    const malformed = malformedField(campaign, applicant);
    const inside =
      at >= Date.parse(campaign.registration.opens) && at < Date.parse(campaign.registration.closes);
    if (malformed !== '') Object.assign(row, { result: 'refused-invalid', note: malformed });
    else if (!inside) row.result = 'refused-closed';
    else if (seen.has(person)) row.result = 'refused-duplicate';
    else {
      seen.add(person);
      const failed = failedRules(campaign, applicant);
      if (failed.length > 0) Object.assign(row, { result: 'ineligible', clauses: failed.join(';') });
      else running.push({ row, applicant, score: scoreOf.get(person) });
    }
  }

  for (const position of campaign.positions) {
    const here = running.filter(({ applicant }) => cell(applicant, 'position') === position.code);
    const passed: { row: ExpectedRow; applicant: Cells; score: Cells; written: number }[] = [];
    for (const { row, applicant, score } of here) {
      const written = score === undefined ? 'absent' : cell(score, 'written');
      if (score === undefined || written === 'absent') row.result = 'written-absent';
      else {
        row.written = two(hundredths(written));
        if (hundredths(written) < hundredths(String(campaign.written.pass ?? 0)))
          row.result = 'written-below';
        else passed.push({ row, applicant, score, written: hundredths(written) });
      }
    }
    passed.sort((a, b) => b.written - a.written);
    const cut =
      passed[Math.min(campaign.interview.ratio * position.headcount, passed.length) - 1]?.written ?? 0;
    const standings: Standing[] = [];
    for (const { row, applicant, score, written } of passed) {
      const mark = cell(score, 'interview');
      if (written < cut) row.result = 'not-shortlisted';
      else if (mark === '' || mark === 'absent') row.result = 'interview-absent';
      else {
        const interview = hundredths(mark);
        row.interview = two(interview);
        if (interview < hundredths(String(campaign.interview.pass ?? 0))) row.result = 'interview-below';
        else standings.push({ row, score, written, interview, preferred: isPreferred(applicant) });
      }
    }
    select(campaign, position.headcount, standings);
  }
  return rows;
};

const blank = (line: number): ExpectedRow => ({
  line: String(line),
  result: '',
  clauses: '',
  written: '',
  interview: '',
  final: '',
  rank: '',
  note: '',
});

const cell = (cells: Cells, name: string): string => cells[name] ?? '';

const hundredths = (mark: string): number => Math.round(Number(mark) * 100);

const two = (mark: number): string => (mark / 100).toFixed(2);

const isPreferred = (applicant: Cells): boolean =>
  ['law_qualification', 'law_graduate', 'political_legal_experience'].some(
    (name) => cell(applicant, name) === 'yes',
  );

const malformedField = (campaign: CampaignJson, applicant: Cells): string => {
  const letters = [...cell(applicant, 'name')].length;
  if (letters < 2 || letters > 50) return 'name';
  if (!isCitizenNumber(cell(applicant, 'citizen_id'))) return 'citizen_id';
  if (!/^1[3-9][0-9]{9}$/.test(cell(applicant, 'phone'))) return 'phone';
  return campaign.positions.some(({ code }) => code === cell(applicant, 'position')) ? '' : 'position';
};

const isCitizenNumber = (text: string): boolean => {
  if (!/^[0-9]{17}[0-9Xx]$/.test(text)) return false;
  const [year, month, day] = birthParts(text);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12 || day < 1 || day > (days[month - 1] ?? 0)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
};

const birthParts = (citizenId: string): [number, number, number] => [
  Number(citizenId.slice(6, 10)),
  Number(citizenId.slice(10, 12)),
  Number(citizenId.slice(12, 14)),
];

const failedRules = (campaign: CampaignJson, applicant: Cells): string[] => {
  const citizenId = cell(applicant, 'citizen_id');
  const area = campaign.area ?? [campaign.county];
  const yes = (name: string) => cell(applicant, name) === 'yes';
  const fails: [string, boolean][] = [
    ['open.nationality', citizenId.startsWith('9')],
    ['open.age', !isOfAge(campaign, citizenId)],
    [
      'open.residence',
      !area.includes(cell(applicant, 'household_code')) && !area.includes(cell(applicant, 'residence_code')),
    ],
    ['open.education', cell(applicant, 'education') === 'high-school'],
    ['open.bar.criminal', yes('criminal')],
    ['open.bar.detention-drugs', yes('detention_drugs')],
    ['open.bar.credit', yes('credit')],
    ['open.bar.dismissed', yes('dismissed')],
    ['open.bar.judicial-dismissal', yes('judicial_dismissal')],
  ];
  return fails.filter(([, failed]) => failed).map(([rule]) => rule);
};

const isOfAge = (campaign: CampaignJson, citizenId: string): boolean => {
  const [year, month, day] = birthParts(citizenId);
  const born = `${citizenId.slice(6, 10)}-${citizenId.slice(10, 12)}-${citizenId.slice(12, 14)}`;
  if (campaign.bornFrom !== undefined || campaign.bornTo !== undefined)
    return born >= (campaign.bornFrom ?? '') && born <= (campaign.bornTo ?? '9999');
  const shanghai = new Date(Date.parse(campaign.registration.closes) + 8 * 3_600_000)
    .toISOString()
    .slice(0, 10);
  const [onYear = 0, onMonth = 0, onDay = 0] = (campaign.ageOn ?? shanghai).split('-').map(Number);
  // 29 February needs no case of its own: in a common year 28 February is before it and 1 March after it.
  const had = onMonth > month || (onMonth === month && onDay >= day);
  const age = onYear - year - (had ? 0 : 1);
  return age >= 18 && age <= 35;
};
