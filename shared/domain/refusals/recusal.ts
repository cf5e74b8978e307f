import { fact, type RefusalWriter, says } from './text.ts';

const NOTHING = '回避登记没有变动。';
const row = (title: string, detail: string, action: string): RefusalWriter =>
  says(title, `${detail}本次没有导入任何内容，原有登记不变。`, action);

/** The recusal register (回避登记), and whom it keeps from deciding. */
export const RECUSAL = {
  'review.recused': says(
    '您与该报名人有回避关系',
    '按回避登记，您不能查看或办理这份报名；没有任何变动。',
    '请由其他审核人员办理。',
  ),
  'assessment.recused': row(
    '与被考核人有回避关系',
    '按回避登记，您不能考核该人员。',
    '请删去该行，由其他考核人员填写。',
  ),
  'assessment.recused-verdict': (refusal) => ({
    title: '有考核意见由应当回避的人作出',
    detail: `回避登记显示：${fact(refusal, 'conflicts')}。考核环节没有结束。`,
    action: '请有关考核人员重新导入不含该人员的考核表，由其他考核人员填写后再结束。',
  }),
  'recusal.unknown': says('没有这条登记', NOTHING, '请刷新页面查看现有登记。'),
  'recusal.who': says(
    '工号或姓名不正确',
    `应填写系统账号，或外请人员的姓名（2至50个字）。${NOTHING}`,
    '请核对后重新填写。',
  ),
  'recusal.relation': says(
    '请选择回避情形',
    `回避情形应为所列五种之一，或者“无回避关系”。${NOTHING}`,
    '请从所列情形中选择。',
  ),
  'recusal.citizen-id': says(
    '居民身份证号码不正确',
    `有回避关系的，应填写对方有效的18位居民身份证号码；无回避关系的，不填。${NOTHING}`,
    '请核对号码。系统只保存加密后的编号，不保存身份证号码。',
  ),
  'recusal.contradicts': says(
    '与已有登记矛盾',
    `该人员已登记有回避关系，不能同时登记无回避关系。${NOTHING}`,
    '登记有误的，请先撤回原登记并写明理由。',
  ),
  'recusal.other-relation': says(
    '已登记另一种关系',
    `与同一人的另一种回避关系已经登记。${NOTHING}`,
    '登记有误的，请先撤回原登记并写明理由。',
  ),
  'recusal.full': (refusal) => ({
    title: '回避登记已满',
    detail: `一次招聘最多登记${fact(refusal, 'most')}条。${NOTHING}`,
    action: '请联系系统维护人员。',
  }),
  'recusal.not-yours': says('只能撤回本人的登记', NOTHING, '请由本人或经办人员撤回。'),
  'recusal.for-others': says(
    '只能为本人申报',
    `外请人员和他人的申报由经办人员录入。${NOTHING}`,
    '请由经办人员录入。',
  ),
  'recusal.already-withdrawn': says('该登记已经撤回', NOTHING, '无需再次撤回。'),
  'recusal.reason-required': says('请写明撤回的理由', NOTHING, '请填写理由后重新提交。'),
  'recusal.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most')}个字。${NOTHING}`,
    action: '请删减后重新提交。',
  }),
  'recusal.stale': says(
    '回避登记已被他人更新',
    '在您操作的同时，另一人更新了登记；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'recusal.faulty': row('回避登记表有错误', '', '请按下列各行的说明更正后重新导入整份表。'),
  'recusal.header': (refusal) => ({
    title: '回避登记表的表头不正确',
    detail: `表头里没有“${fact(refusal, 'column')}”这一列。本次没有导入任何内容，原有登记不变。`,
    action: '请对照模板整理表头后重新导入。',
  }),
  'recusal.empty': row('回避登记表没有数据', '表头之下没有任何一行。', '请选择正确的文件重新导入。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
