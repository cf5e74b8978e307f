import { fullYears } from '../../calendar/age.ts';
import { formatDate } from '../../calendar/format.ts';
import { parseCitizenNumber } from '../../identity/citizen-number.ts';
import type { LocalDate } from '../../model/time.ts';
import { type AgeBound, ageBounds } from './age-bounds.ts';
import type { OpenRule } from './rule.ts';

/** What somebody fails, or else what the campaign asks for, where that is not simply the plan's own range. */
const tellingBounds = (bounds: readonly AgeBound[], failed: readonly AgeBound[]): readonly AgeBound[] => {
  if (failed.length > 0) return failed;
  return bounds.some(({ dated }) => dated) ? bounds : [];
};

const sentence = (birth: LocalDate, ageOn: LocalDate, telling: readonly AgeBound[]): string => {
  const age = fullYears(birth, ageOn);
  const years = age < 0 ? `${formatDate(ageOn)}尚未出生` : `至${formatDate(ageOn)}满${age}周岁`;
  const figures = `出生于${formatDate(birth)}，${years}`;
  return telling.length === 0
    ? figures
    : `${figures}；本次招聘要求${telling.map(({ says }) => says).join('，并且')}`;
};

/** 四(二)1(3): within both ends of the age range (age-bounds.ts), from the citizen number; a failure names the end that decided. */
export const age: OpenRule = {
  id: 'open.age',
  decide: ({ citizenId }, campaign) => {
    const parsed = parseCitizenNumber(citizenId);
    if (!parsed.ok)
      return { verdict: 'fail', evidence: 'computed', facts: '所填号码不含有效的出生日期，无法计算年龄' };
    const birth = parsed.value.birthDate;
    const bounds = ageBounds(campaign);
    const failed = bounds.filter(({ admits }) => !admits(birth));
    const facts = sentence(birth, campaign.ageOn, tellingBounds(bounds, failed));
    return { verdict: failed.length === 0 ? 'pass' : 'fail', evidence: 'computed', facts };
  },
};
