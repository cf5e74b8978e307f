import type { Education, Sex } from './model/application.ts';
import type { Verdict, Virtue } from './model/assessment.ts';
import type { TrackId } from './model/campaign.ts';
import type { RuleId } from './model/finding.ts';
import type { CheckResult, OutcomeId, ReviewOutcome, TieStep } from './model/selection.ts';
import type { Role } from './model/staff.ts';
import type { Stage } from './model/stage.ts';
import type { UploadKind } from './model/upload.ts';

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export const STAGE_LABELS: Labels<Stage> = {
  registration: '报名',
  review: '资格审查',
  written: '笔试',
  interview: '面试',
  background: '考察',
  medical: '体检',
  assessment: '考核',
  exam: '考试',
  notice: '公示',
  contract: '签订合同',
};

export const OUTCOME_LABELS: Labels<OutcomeId> = {
  ineligible: '资格审查未通过',
  'post-cancelled': '报考岗位未达到开考比例，已取消',
  'written-absent': '笔试缺考',
  'written-below': '笔试未达合格分数线',
  'not-shortlisted': '未进入面试',
  'interview-absent': '面试缺考',
  'interview-below': '面试未达合格分数线',
  'assessment-unqualified': '考核不合格',
  'exam-absent': '考试缺考',
  'exam-below': '考试未达合格分数线',
  withdrawn: '本人放弃',
  'background-failed': '考察不合格',
  'medical-failed': '体检不合格',
  struck: '异议成立，取消拟聘用资格',
  'contract-failed': '签订合同前复核不符合条件',
  'tie-unresolved': '成绩完全相同，待加试确定',
  'not-selected': '未入选',
  proposed: '拟聘用',
};

export const DOCUMENT_LABELS: Labels<UploadKind> = {
  'id-front': '居民身份证人像面',
  'id-back': '居民身份证国徽面',
  certificate: '学历证书',
  residence: '户口簿或居住证明',
  photo: '近期免冠照片',
  'objection-1': '证明材料一',
  'objection-2': '证明材料二',
  'objection-3': '证明材料三',
  'signed-contract': '签字盖章的合同',
};

export const EDUCATION_LABELS: Labels<Education> = {
  'high-school': '高中（中专）及以下',
  college: '大专',
  bachelor: '大学本科',
  master: '硕士研究生',
  doctor: '博士研究生',
};

export const SEX_LABELS: Labels<Sex> = { male: '男', female: '女' };

export const SCORE_LABELS: Labels<'written' | 'interview' | 'exam'> = {
  written: '笔试成绩',
  interview: '面试成绩',
  exam: '考试成绩',
};

export const TRACK_LABELS: Labels<TrackId> = {
  open: '面向社会公开招聘',
  internal: '现有专职辅助人员择优选聘',
};

export const VIRTUE_LABELS: Labels<Virtue> = { de: '德', neng: '能', qin: '勤', ji: '绩', lian: '廉' };

export const VERDICT_LABELS: Labels<Verdict> = { qualified: '合格', unqualified: '不合格' };

export const REVIEW_LABELS: Labels<ReviewOutcome> = {
  pending: '待审核',
  accepted: '通过',
  refused: '不通过',
};

export const CHECK_LABELS: Labels<'withdrew' | 'background' | 'medical'> = {
  withdrew: '放弃',
  background: '考察',
  medical: '体检',
};

export const CHECK_RESULT_LABELS: Labels<CheckResult> = { pass: '合格', fail: '不合格' };

export const TIE_LABELS: Labels<TieStep> = {
  'open.preference': '优先聘用条件',
  written: '笔试成绩',
  interview: '面试成绩',
  unresolved: '各项均相同，待加试',
};

export const RULE_LABELS: Labels<RuleId> = {
  'open.nationality': '国籍',
  'open.character': '品行',
  'open.age': '年龄',
  'open.residence': '户籍或居住地',
  'open.education': '学历',
  'open.skills': '工作技能',
  'open.discipline': '组织纪律',
  'open.bar.criminal': '刑事处罚或涉嫌犯罪',
  'open.bar.detention-drugs': '行政拘留或吸毒史',
  'open.bar.credit': '不良信用记录',
  'open.bar.dismissed': '被开除或解聘',
  'open.bar.judicial-dismissal': '被司法行政机关辞退',
  'open.bar.unsuitable': '其他不适合情形',
  'internal.serving': '在职专职辅助人员',
  'internal.education': '学历',
  'internal.assessment': '考核',
  'internal.exam': '考试',
  'internal.bar.roster': '不在摸底表名册内',
  'internal.bar.age': '年龄',
  'internal.bar.trainee': '见习大学生',
  'internal.bar.retired': '退休、停薪留职',
  'internal.bar.social-insurance': '社保关系不能转移接续',
  'internal.bar.party-relation': '党组织关系不能转移',
  'internal.bar.criminal': '刑事处罚或涉嫌犯罪',
  'internal.bar.detention-drugs': '行政拘留或吸毒史',
  'internal.bar.credit': '不良信用记录',
  'internal.bar.disciplined': '曾被组织处理',
  'internal.bar.unsuitable': '其他不适合情形',
};

export const ROLE_LABELS: Labels<Role> = {
  officer: '县司法局经办人员',
  reviewer: '资格审核人员',
  examiner: '考务人员',
  office: '司法所',
  finance: '财政部门',
  hr: '人社部门',
  inspector: '纪检监察',
  city: '市司法局',
  province: '省司法厅',
};

/** Labels as functions, for lists. */
export const roleLabel = (role: Role): string => ROLE_LABELS[role];
export const stageLabel = (stage: Stage): string => STAGE_LABELS[stage];
export const outcomeLabel = (outcome: OutcomeId): string => OUTCOME_LABELS[outcome];
export const documentLabel = (kind: UploadKind): string => DOCUMENT_LABELS[kind];
