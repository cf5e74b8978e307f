import type { Clause } from '../clauses.ts';

/** That sections may recruit, with whose approval, and that it is reported to the province: 六, last paragraph. */
export const HOST_CLAUSE: Clause = {
  clause: '六（末段）',
  heading: '六、工作要求',
  text: '市、县(市、区)司法局负责司法所管理工作的科(股)室人手紧缺,需要补充辅助人员的,经本级政府同意后,可参照本方案面向社会招聘司法协理员,并逐级向省司法厅报备。',
};
