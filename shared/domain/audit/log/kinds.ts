/** `once`: written once and never again. `versioned`: every change adds one to its version. `free`: other rules look at it. */
export type HowItChanges = 'once' | 'versioned' | 'free';

/**
 * `always`: the moment an item states is that of its last change; `first`: that of its first; `later`: that of its last change but of
 * the first, which may be written long after; `never`: it is another moment.
 */
export type WhatItsMomentSays = 'always' | 'first' | 'later' | 'never';

export type ItemKind = {
  readonly label: string;
  readonly changes: HowItChanges;
  readonly moment: WhatItsMomentSays;
};

const kind = (label: string, changes: HowItChanges, moment: WhatItsMomentSays): ItemKind => ({
  label,
  changes,
  moment,
});

/**
 * Every kind of item in the table (its attribute `t`), with how its writers change it: what an audit may conclude from the number
 * of its entries in the log, and from the moment it states beside the moment it was written.
 */
export const ITEM_KINDS = {
  application: kind('报名', 'versioned', 'first'),
  'application-version': kind('报名的先前版本', 'once', 'never'),
  'screening-due': kind('待核对标记', 'free', 'never'),
  screening: kind('机器核对结果', 'free', 'never'),
  review: kind('资格审查结论', 'once', 'always'),
  checks: kind('考察、体检和放弃的记录', 'versioned', 'always'),
  released: kind('阶段结果', 'free', 'never'),
  appeal: kind('申诉', 'versioned', 'never'),
  offer: kind('改报岗位的邀请', 'free', 'never'),
  ticket: kind('准考证', 'free', 'never'),
  contract: kind('合同', 'versioned', 'never'),
  'interview-slot': kind('面试安排', 'free', 'never'),
  message: kind('通知消息', 'free', 'never'),
  'code-reissue': kind('查询码补发记录', 'once', 'always'),
  'identity-reveal': kind('查看个人信息的记录', 'once', 'always'),
  campaign: kind('招聘', 'free', 'first'),
  sheet: kind('成绩单', 'once', 'always'),
  marking: kind('双人录入的进度', 'versioned', 'never'),
  'mark-entry': kind('一位录入人的成绩', 'once', 'always'),
  'mark-settlement': kind('录入差异的核定', 'once', 'always'),
  roster: kind('摸底表', 'once', 'always'),
  'assessor-sheet': kind('考核评价', 'once', 'always'),
  settlement: kind('考核差异的核定', 'once', 'always'),
  recusals: kind('回避登记', 'versioned', 'never'),
  panels: kind('面试考官组', 'versioned', 'never'),
  'panel-marks': kind('考官组评分', 'once', 'always'),
  correction: kind('更正', 'once', 'never'),
  host: kind('科室招聘的审批', 'versioned', 'never'),
  sitting: kind('考场安排', 'versioned', 'never'),
  arrangement: kind('座位编排', 'once', 'never'),
  seats: kind('座位编排', 'once', 'never'),
  notice: kind('公示', 'free', 'never'),
  'notice-mark': kind('公示标记', 'free', 'never'),
  'notice-called-back': kind('撤回的公示', 'free', 'never'),
  'notice-event': kind('公示的办理记录', 'once', 'always'),
  frozen: kind('公示定稿', 'once', 'never'),
  announced: kind('公示告知标记', 'once', 'never'),
  supplement: kind('补充公示', 'once', 'never'),
  'score-review': kind('成绩复核', 'versioned', 'never'),
  objection: kind('异议', 'versioned', 'first'),
  document: kind('材料检查结果', 'free', 'never'),
  offices: kind('司法所情况', 'versioned', 'never'),
  'quota-statement': kind('数额核定表', 'versioned', 'never'),
  'filed-number': kind('备案数额', 'versioned', 'never'),
  place: kind('名额使用记录', 'once', 'always'),
  'contract-text': kind('合同文本', 'once', 'never'),
  'contract-template': kind('合同范本', 'once', 'never'),
  // Found at the moment an audit was due: it may come to it hours later, and a pass over everything takes its time.
  finding: kind('审计发现', 'versioned', 'later'),
  reseal: kind('重新加密的记录', 'once', 'never'),
  deletion: kind('删除记录', 'versioned', 'never'),
  'campaign-deletion': kind('招聘的删除情况', 'versioned', 'never'),
  'log-probe': kind('存证试写记录', 'once', 'never'),
  'audit-begun': kind('审计进度已经建立的记录', 'once', 'never'),
} as const satisfies Readonly<Record<string, ItemKind>>;

/** An item of a kind nobody here knows: nothing is concluded from how it changed. */
const UNKNOWN: ItemKind = { label: '材料', changes: 'free', moment: 'never' };

const KINDS: Readonly<Record<string, ItemKind>> = ITEM_KINDS;

/** What is known of a kind of item. */
export const itemKind = (type: string): ItemKind =>
  Object.hasOwn(KINDS, type) ? (KINDS[type] ?? UNKNOWN) : UNKNOWN;
