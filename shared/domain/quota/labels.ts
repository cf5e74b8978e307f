import type { QuotaEvent, QuotaLevel, QuotaRuleId, QuotaState } from '../model/quota.ts';
import type { OfficeField } from './check-offices.ts';
import type { QuotaStanding } from './moves.ts';

export const QUOTA_RULE_LABELS: Readonly<Record<QuotaRuleId, string>> = {
  'quota.ratio': '与政法专项编制数之比',
  'quota.average': '所均人数',
  'quota.fengqiao': '枫桥式司法所人数',
};

export const QUOTA_STATE_LABELS: Readonly<Record<QuotaStanding, string>> = {
  none: '尚未拟定',
  draft: '拟定中',
  submitted: '已上报，待市司法局审核',
  city: '市司法局已审核，待省司法厅审核',
  province: '省司法厅已审核，待备案',
  filed: '已备案',
  returned: '已退回，待修改',
};

export const QUOTA_EVENT_LABELS: Readonly<Record<QuotaEvent, string>> = {
  save: '保存',
  submit: '上报',
  approve: '审核通过',
  file: '备案',
  return: '退回',
};

export const QUOTA_LEVEL_LABELS: Readonly<Record<QuotaLevel, string>> = {
  officer: '县司法局',
  city: '市司法局',
  province: '省司法厅',
};

export const OFFICE_LABELS: Readonly<Record<OfficeField, string>> = {
  name: '司法所',
  posts: '政法专项编制数',
  serving: '编制内实有人数',
  fengqiao: '枫桥式',
};

/** Labels as functions, for lists. */
export const quotaStateLabel = (state: QuotaState): string => QUOTA_STATE_LABELS[state];
