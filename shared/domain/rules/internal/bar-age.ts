import { fullYears } from '../../calendar/age.ts';
import { formatDate } from '../../calendar/format.ts';
import { parseCitizenNumber } from '../../identity/citizen-number.ts';
import { SEX_LABELS } from '../../labels.ts';
import type { InternalRule } from './rule.ts';

/** Full years from which 四(一)2 excludes (以上 includes the number, 民法典 第1259条). */
const LIMITS = { male: 60, female: 55 } as const;

/** 四(一)2: on the campaign's `cutoff`, a man of 60 full years or more, a woman of 55 or more; from the citizen number. */
export const barAge: InternalRule = {
  id: 'internal.bar.age',
  decide: ({ citizenId }, { cutoff }) => {
    const parsed = parseCitizenNumber(citizenId);
    if (!parsed.ok)
      return { verdict: 'fail', evidence: 'computed', facts: '所填号码不含有效的出生日期，无法计算年龄' };
    const { birthDate, sex } = parsed.value;
    const years = fullYears(birthDate, cutoff);
    return {
      verdict: years >= LIMITS[sex] ? 'fail' : 'pass',
      evidence: 'computed',
      facts: `${SEX_LABELS[sex]}，出生于${formatDate(birthDate)}，至${formatDate(cutoff)}满${Math.max(years, 0)}周岁；满${LIMITS[sex]}周岁的不得选聘`,
    };
  },
};
