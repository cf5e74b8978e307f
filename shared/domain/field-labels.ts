import type { FormField } from './intake/raw-form.ts';

/** What the form calls each of its fields. */
export const FIELD_LABELS: Readonly<Record<FormField, string>> = {
  name: '姓名',
  citizen_id: '居民身份证号码',
  phone: '手机号码',
  position: '报考岗位',
  education: '学历',
  major: '所学专业',
  experience: '学习和工作经历',
  household_code: '户籍所在地',
  residence_code: '居住地',
  law_qualification: '是否通过法律职业资格考试',
  law_graduate: '是否法学专业毕业',
  political_legal_experience: '是否有政法部门相关工作经历',
  criminal: '是否受过刑事处罚或者涉嫌犯罪尚未结案',
  detention_drugs: '是否曾被行政拘留或者有吸毒史',
  credit: '是否有较为严重的个人不良信用记录',
  dismissed: '是否曾因违法、违纪被开除或者解聘',
  judicial_dismissal: '是否曾因违反司法行政机关管理规定被辞退',
  serving: '是否为本县司法行政系统在职专职辅助人员',
  party_member: '是否为中共党员',
  trainee: '是否属于见习大学生',
  retired: '是否为退休、停薪留职人员',
  social_insurance_transferable: '社保关系能否转移接续至用人单位',
  party_relation_transferable: '党组织关系能否转移至对应党组织',
  disciplined: '是否曾因违规、违纪被组织处理',
  consent: '同意处理个人信息',
  consent_sensitive: '单独同意处理敏感个人信息',
};

/** The label of a field of the form, or the name itself where another file or form named it. */
export const fieldLabel = (field: string): string => {
  const entry = Object.entries(FIELD_LABELS).find(([name]) => name === field);
  return entry ? entry[1] : field;
};
