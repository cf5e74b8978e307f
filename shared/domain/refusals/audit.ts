import { fact, momentFact, type RefusalWriter, says } from './text.ts';

/** Findings of the scheduled audits. */
export const AUDIT = {
  'finding.unknown': says('没有这项审计发现', '该编号没有对应的审计发现。', '请从审计发现列表中查找。'),
  'finding.closed': (refusal) => ({
    title: '该审计发现已经办结',
    detail: `该审计发现已于${momentFact(refusal, 'at')}办结；您的操作没有生效。`,
    action: '请刷新页面查看结果；需要重新办理的，由纪检监察或者市领导小组办公室提出。',
  }),
  'finding.not-closed': says(
    '该审计发现尚未办结',
    '只有已经办结的审计发现才能重新办理；没有任何变动。',
    '请刷新页面，核对后再操作。',
  ),
  'finding.text-required': says(
    '请写明内容',
    '答复和认定都须写明事实和理由；内容没有保存。',
    '请填写后重新提交。',
  ),
  'finding.text-too-long': (refusal) => ({
    title: '内容过长',
    detail: `最多${fact(refusal, 'most') || '1000'}个字；内容没有保存。`,
    action: '请删减后重新提交。',
  }),
  'finding.event-unknown': says(
    '操作不正确',
    '对审计发现只能答复、认定或者重新办理；没有任何变动。',
    '请从审计发现页面上的按钮操作。',
  ),
  'audit.month-malformed': says(
    '月份不正确',
    '月份应当写成四位年份加两位月份，例如 2024-06；没有任何变动。',
    '请改正后重新查看。',
  ),
  'audit.month-ahead': says(
    '该月份还没有到',
    '审计月报只能查看本月和以前的月份。',
    '请选择本月或者以前的月份。',
  ),
  'finding.altered': says(
    '记录被改动过',
    '这条审计发现的记录不是由审计程序或者办理页面写入的，不能在此办理；没有任何变动。',
    '请在审计发现列表中办理为此提出的“审计发现未按程序办理”。',
  ),
  'finding.stale': says(
    '记录已被他人更新',
    '在您操作的同时，另一位工作人员更新了记录；您的操作没有生效，已填写的内容已保留。',
    '请刷新页面，核对后再操作。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
