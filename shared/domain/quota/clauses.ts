import type { Clause } from '../clauses.ts';
import type { QuotaRuleId } from '../model/quota.ts';

const HEADING = '四、工作任务';
const CLAUSE = '四（首段）';

/** The plan's words behind each rule of the number; all stand in the opening paragraph of 四. */
const QUOTA_CLAUSES: Readonly<Record<QuotaRuleId, Clause>> = {
  'quota.ratio': {
    clause: CLAUSE,
    heading: HEADING,
    text: '按照与司法所政法专项编制数1:1及以上比例',
  },
  'quota.average': {
    clause: CLAUSE,
    heading: HEADING,
    text: '司法所政法专项编制人员和司法协理员总数不少于所均4人',
  },
  'quota.fengqiao': {
    clause: CLAUSE,
    heading: HEADING,
    text: '“枫桥式”司法所不少于5人的要求',
  },
};

/** The clause behind a rule of the number: citation, heading and verbatim text. */
export const quotaClause = (rule: QuotaRuleId): Clause => QUOTA_CLAUSES[rule];

/** That the number is worked out by the county and goes up level by level. */
export const QUOTA_BASIS: Clause = {
  clause: CLAUSE,
  heading: HEADING,
  text: '各县(市、区)司法局根据辖区司法所工作任务和现有工作人员情况,按照与司法所政法专项编制数1:1及以上比例,司法所政法专项编制人员和司法协理员总数不少于所均4人,“枫桥式”司法所不少于5人的要求,科学合理地核定司法协理员数额,逐级上报审核备案。',
};
