import { type Clause, FAIRNESS, PROCEDURE } from '../clauses.ts';
import type { AuditRule, Severity } from '../model/audit.ts';
import { QUOTA_BASIS } from '../quota/clauses.ts';

/** What a rule of the audits means to people: the sentence above the facts, how heavy it weighs, and the passage it rests on. */
export type AuditRuleText = {
  readonly title: string;
  readonly severity: Severity;
  readonly clause: Clause;
};

/** Supervision of every step by the city's leading group, 六(四). */
export const SUPERVISION: Clause = {
  clause: '六(四)',
  heading: '凝聚工作合力。',
  text: '市司法协理员制度试点工作领导小组要全程监督招聘工作各个环节,保证公开、平等、竞争、择优进行。',
};

/** That abuse of office is ruled out, 六(二). */
export const STRICTNESS: Clause = {
  clause: '六(二)',
  heading: '加强工作保障。',
  text: '各单位要各司其职,完善工作措施,严格把关,坚决杜绝滥用职权、玩忽职守、徇私舞弊等行为,确保试点工作落地见效。',
};

const rule = (title: string, severity: Severity, clause: Clause): AuditRuleText => ({
  title,
  severity,
  clause,
});

/** Every rule of the audits; the compiler asks for a line per rule. */
export const AUDIT_CATALOGUE: Readonly<Record<AuditRule, AuditRuleText>> = {
  'log.missing': rule('存证中有记载的材料，系统里找不到了', 'grave', STRICTNESS),
  'log.altered': rule('系统里的材料与存证不一致', 'grave', STRICTNESS),
  'log.extra': rule('系统里有存证没有记载的材料', 'grave', STRICTNESS),
  'log.order': rule('存证的先后次序与事情发生的次序不符', 'serious', STRICTNESS),
  'log.entries': rule('存证账本的条目被改动或者缺失', 'grave', STRICTNESS),
  'log.files': rule('公布的存证文件与账本不一致', 'grave', FAIRNESS),
  'log.checkpoint': rule('存证检查点不可信', 'grave', STRICTNESS),
  'log.bookmark': rule('审计进度记录被改动', 'grave', STRICTNESS),
  'log.stalled': rule('有新的材料而存证没有继续', 'serious', STRICTNESS),
  'record.rewritten': rule('只能写一次的材料被改写', 'grave', STRICTNESS),
  'record.removed': rule('材料被删除', 'grave', STRICTNESS),
  'record.backdated': rule('材料自述的时间与实际写入的时间不符', 'grave', STRICTNESS),
  'deletion.untrue': rule('删除个人信息的记录与实际不符', 'grave', STRICTNESS),
  'finding.altered': rule('审计发现未按程序办理', 'grave', SUPERVISION),
  'finding.overdue': rule('审计发现逾期未答复', 'serious', SUPERVISION),
  'campaign.changed': rule('公告发布以后招聘条件被改动', 'grave', PROCEDURE),
  'stage.order': rule('招聘程序的先后或者期限不符合规定', 'serious', PROCEDURE),
  'screening.recomputed': rule('资格条件的机器核对结果与报名材料不符', 'serious', FAIRNESS),
  'review.recused': rule('应当回避的人员作出了决定', 'serious', FAIRNESS),
  'appeal.own-decider': rule('申诉由原审查人员自己办理', 'serious', FAIRNESS),
  'scores.after-lock': rule('成绩公布以后被改动', 'grave', FAIRNESS),
  'ranking.recomputed': rule('排名与按成绩重新计算的结果不符', 'grave', FAIRNESS),
  'notice.recomputed': rule('公示的内容与重新计算的结果不符', 'grave', FAIRNESS),
  'notice.period': rule('公示期不足', 'serious', FAIRNESS),
  'notice.changed': rule('公示发布以后内容被改动', 'grave', FAIRNESS),
  'contract.unsettled': rule('异议没有办结就签订了合同', 'serious', PROCEDURE),
  'contract.beyond-number': rule('签订的合同超过核定数额', 'serious', QUOTA_BASIS),
  'review.bulk-refusals': rule('审查人员短时间内成批作出不通过结论', 'hint', STRICTNESS),
  'review.haste': rule('审查人员作出决定过快', 'hint', STRICTNESS),
  'review.outlier': rule('审查人员的不通过比例与其他人相差过大', 'hint', STRICTNESS),
  'identity.revealed': rule('没有在办事项而查看了完整的个人信息', 'serious', STRICTNESS),
  'document.quarantined': rule('上传的材料长时间没有检查', 'hint', FAIRNESS),
  'objection.overdue': rule('异议或者申诉逾期未答复', 'serious', FAIRNESS),
  'retention.overdue': rule('个人信息超过保存期限没有删除', 'serious', STRICTNESS),
  'queue.dead-letters': rule('有事项处理失败，等待人工处理', 'serious', STRICTNESS),
};

/** What a rule means; every rule has one. */
export const auditRuleText = (rule: AuditRule): AuditRuleText => AUDIT_CATALOGUE[rule];
