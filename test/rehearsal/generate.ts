import type { CampaignJson, Cells } from './oracle.ts';

export type GeneratedCampaign = {
  readonly campaign: CampaignJson & Readonly<Record<string, unknown>>;
  readonly applicants: readonly Cells[];
  readonly scores: readonly Cells[];
};

/** Mulberry32: small, seeded, the same everywhere. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A citizen number with a right check character (GB 11643); `born` is YYYYMMDD, `order` 0 to 999. */
export const citizenNumber = (region: string, born: string, order: number): string => {
  const body = `${region}${born}${String(order).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
};

const YES_NO = ['law_qualification', 'law_graduate', 'political_legal_experience'];
const BARS = ['criminal', 'detention_drugs', 'credit', 'dismissed', 'judicial_dismissal'];
// Few different marks, so that many are equal: ties at the interview cut, ties for the last place, halves to round.
const WRITTEN = ['59.99', '60', '60.00', '75.5', '88.05', '91.35', '91.35', '91.35', 'absent'];
const INTERVIEW = ['59.99', '60', '82.05', '90.15', '90.15', '90.15', '90.15', 'absent'];

/**
 * One made-up open recruitment of `size` applicants, the same for the same seed, crowded with the cases that go wrong: birthdays on
 * the limits and on 29 February, ties at both cuts, mixed-case numbers, moments on the limits of registration.
 */
export const generateCampaign = (seed: number, size: number): GeneratedCampaign => {
  const random = seeded(seed);
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const chance = (share: number) => random() < share;
  const year = pick([2024, 2026]);
  const closes = `${year}-${pick(['02-28', '06-21'])}T18:00:00+08:00`;
  const day = closes.slice(0, 10);
  const opens = new Date(Date.parse(closes) - 4 * 86_400_000 - 10 * 3_600_000).toISOString();
  const campaign = {
    county: '141002',
    code: `${year}-open-s${seed}`,
    title: `尧都区${year}年公开招聘司法协理员公告`,
    track: 'open',
    ...(chance(0.5) ? { area: ['141002', '141082'] } : {}),
    ...(chance(0.3) ? { bornFrom: `${year - 30}-02-28`, bornTo: `${year - 20}-03-01` } : {}),
    ...(chance(0.4) ? { ageOn: `${year}-03-01` } : {}),
    registration: { opens, closes },
    positions: [1, 2, 3].slice(0, pick([1, 2, 3])).map((number) => ({
      code: `0${number}`,
      office: `第${number}司法所`,
      headcount: pick([1, 2, 3]),
    })),
    written: { weight: pick([33, 67, 50, 60, 0, 100]), ...(chance(0.5) ? { pass: pick([60, 59.99]) } : {}) },
    interview: { ratio: pick([1, 2, 3]), ...(chance(0.5) ? { pass: 60 } : {}) },
    ...(chance(0.7)
      ? { tieBreak: pick([['written'], ['interview'], ['interview', 'written']] as const) }
      : {}),
    ...(chance(0.5) ? { substitutes: chance(0.5) } : {}),
    noticeWorkingDays: pick([5, 7, 15]),
  } satisfies CampaignJson & Record<string, unknown>;

  const births = [
    `${year - 36}${day.slice(5, 7)}${day.slice(8)}`,
    `${year - 18}${day.slice(5, 7)}${day.slice(8)}`,
    `${year - 36}0302`,
    `${year - 36}0301`,
    `${year - 18}0301`,
    '19880229',
    '20080229',
    `${year - 30}0228`,
    `${year - 30}0227`,
    `${year - 20}0301`,
    `${year - 20}0302`,
  ];
  const moments = [Date.parse(opens) - 1, Date.parse(opens), Date.parse(closes) - 1, Date.parse(closes)];
  const wellBorn = () => `${year - 21 - Math.floor(random() * 8)}0${1 + Math.floor(random() * 9)}15`;

  const applicants: Cells[] = [];
  for (let index = 0; index < size; index += 1) {
    const earlier = applicants.length > 0 && chance(0.1) ? pick(applicants).citizen_id : undefined;
    const region = chance(0.04) ? '910000' : pick(['141002', '141024', '141082']);
    const fresh = citizenNumber(region, chance(0.3) ? pick(births) : wellBorn(), index);
    const id = earlier === undefined ? fresh : chance(0.5) ? earlier.toLowerCase() : earlier;
    const inside = Date.parse(opens) + Math.floor(random() * (Date.parse(closes) - Date.parse(opens)));
    applicants.push({
      applied_at: new Date(chance(0.15) ? pick(moments) : inside).toISOString(),
      name: chance(0.06)
        ? pick(['王', '长'.repeat(51)])
        : chance(0.05)
          ? '长'.repeat(50)
          : `张${pick([...'明丽强敏'])}`,
      citizen_id: chance(0.05)
        ? `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`
        : chance(0.2)
          ? id.toLowerCase()
          : id,
      phone: chance(0.05)
        ? pick(['12800000000', '1380000000', '138000000001'])
        : `138${String(index).padStart(8, '0')}`,
      position: chance(0.04) ? '99' : pick(campaign.positions).code,
      education: chance(0.06) ? 'high-school' : pick(['college', 'bachelor', 'master', 'doctor']),
      major: pick(['法学', '会计', '汉语言文学, 师范']),
      household_code: chance(0.8) ? '141002' : pick(['110101', '141082']),
      residence_code: chance(0.8) ? '141002' : pick(['110101', '141082']),
      ...Object.fromEntries(YES_NO.map((name) => [name, chance(0.1) ? 'yes' : 'no'])),
      ...Object.fromEntries(BARS.map((name) => [name, chance(0.02) ? 'yes' : 'no'])),
    });
  }

  const people = [...new Set(applicants.map(({ citizen_id = '' }) => citizen_id.toUpperCase()))];
  const scores = people.flatMap((person): Cells[] =>
    chance(0.06)
      ? []
      : [
          {
            citizen_id: chance(0.3) ? person.toLowerCase() : person,
            written: pick(WRITTEN),
            interview: chance(0.05) ? '' : pick(INTERVIEW),
            background: chance(0.12) ? 'fail' : pick(['', 'pass']),
            medical: chance(0.12) ? 'fail' : '',
            withdrew: chance(0.12) ? 'yes' : '',
          },
        ],
  );
  return { campaign, applicants, scores };
};
