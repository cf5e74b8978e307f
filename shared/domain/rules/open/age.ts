import { fullYears } from '../../calendar/age.ts';
import { formatDate } from '../../calendar/format.ts';
import { parseCitizenNumber } from '../../identity/citizen-number.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { LocalDate } from '../../model/time.ts';
import type { OpenRule } from './rule.ts';

const YOUNGEST = 18;
const OLDEST = 35;

/** Old enough: born on or before `bornTo` when the campaign states it, else 18 full years on `ageOn`. */
const isOldEnough = (birth: LocalDate, { bornTo, ageOn }: Campaign): boolean =>
  bornTo === undefined ? fullYears(birth, ageOn) >= YOUNGEST : birth <= bornTo;

/** Young enough: born on or after `bornFrom` when the campaign states it, else not yet 36 on `ageOn`. */
const isYoungEnough = (birth: LocalDate, { bornFrom, ageOn }: Campaign): boolean =>
  bornFrom === undefined ? fullYears(birth, ageOn) <= OLDEST : birth >= bornFrom;

const sentence = (birth: LocalDate, { ageOn, bornFrom, bornTo }: Campaign): string => {
  const stated = [
    bornFrom && `${formatDate(bornFrom)}（含）以后`,
    bornTo && `${formatDate(bornTo)}（含）以前`,
  ].filter((bound) => bound !== undefined);
  const born = `出生于${formatDate(birth)}`;
  const age = fullYears(birth, ageOn);
  const years = age < 0 ? `${formatDate(ageOn)}尚未出生` : `至${formatDate(ageOn)}满${age}周岁`;
  return stated.length === 0
    ? `${born}，${years}`
    : `${born}，${years}；本次招聘要求出生于${stated.join('、')}`;
};

/**
 * 四(二)1(3): 18 to 35 full years inclusive (以上、以下 include the number, 民法典 第1259条) on the campaign's `ageOn`, from
 * the citizen number. Birth dates stated by the campaign decide instead, each for its own end, both inclusive.
 */
export const age: OpenRule = {
  id: 'open.age',
  decide: ({ citizenId }, campaign) => {
    const parsed = parseCitizenNumber(citizenId);
    if (!parsed.ok)
      return { verdict: 'fail', evidence: 'computed', facts: '所填号码不含有效的出生日期，无法计算年龄' };
    const birth = parsed.value.birthDate;
    const inRange = isOldEnough(birth, campaign) && isYoungEnough(birth, campaign);
    return { verdict: inRange ? 'pass' : 'fail', evidence: 'computed', facts: sentence(birth, campaign) };
  },
};
