import type { FindingEventName, FindingState, Severity, SubjectKind } from '../model/audit.ts';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  grave: '严重',
  serious: '较重',
  hint: '提示',
};

export const FINDING_STATE_LABELS: Readonly<Record<FindingState, string>> = {
  open: '待办结',
  explained: '已说明',
  fixed: '已整改',
  upheld: '问题属实',
};

export const FINDING_EVENT_LABELS: Readonly<Record<FindingEventName, string>> = {
  answer: '县司法局答复',
  explain: '认定已说明',
  fix: '认定已整改',
  uphold: '认定问题属实',
  reopen: '重新办理',
};

export const SUBJECT_LABELS: Readonly<Record<SubjectKind, string>> = {
  application: '报名',
  campaign: '招聘',
  notice: '公示',
  objection: '异议',
  item: '材料',
  log: '存证账本',
  queue: '处理队列',
  staff: '工作人员',
  finding: '审计发现',
};
