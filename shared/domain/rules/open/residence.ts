import type { OpenRule } from './rule.ts';

/** GB/T 2260: a code ending in 0000 is a province, in 00 a prefecture-level city; it covers the codes below it. */
const covers = (area: string, code: string): boolean => {
  const significant = area.endsWith('0000') ? 2 : area.endsWith('00') ? 4 : 6;
  return code.slice(0, significant) === area.slice(0, significant);
};

/**
 * 四(二)1(4): household registration (户籍) OR residence (居住地) in the campaign's area, both as declared; a reviewer
 * confirms the document.
 */
export const residence: OpenRule = {
  id: 'open.residence',
  decide: ({ householdCode, residenceCode }, campaign) => {
    const within = (code: string) => campaign.area.some((area) => covers(area, code));
    const where = (code: string) => `${code}（${within(code) ? '属于' : '不属于'}报考地）`;
    return {
      verdict: within(householdCode) || within(residenceCode) ? 'pass' : 'fail',
      evidence: 'declared',
      facts: `申报户籍地${where(householdCode)}，居住地${where(residenceCode)}；报考地${campaign.area.join('、')}`,
    };
  },
};
