import { parseCitizenNumber } from '../../identity/citizen-number.ts';
import type { OpenRule } from './rule.ts';

/** 四(二)1(1): a citizen number that passes GB 11643-1999; one that starts with 9 is a foreign permanent resident's. */
export const nationality: OpenRule = {
  id: 'open.nationality',
  decide: ({ citizenId }) => {
    const parsed = parseCitizenNumber(citizenId);
    if (!parsed.ok)
      return { verdict: 'fail', evidence: 'computed', facts: '所填号码不符合国家标准 GB 11643-1999' };
    return parsed.value.foreignPermanentResident
      ? { verdict: 'fail', evidence: 'computed', facts: '所填号码以9开头，是外国人永久居留身份证号码' }
      : { verdict: 'pass', evidence: 'computed', facts: '居民身份证号码符合国家标准 GB 11643-1999' };
  },
};
