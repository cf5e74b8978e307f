import { fact, type RefusalWriter, says, saysKept } from './text.ts';

const NOTHING = '没有任何变动。';
const KEPT = '您已填写的内容都已保留。';
const kept = saysKept(KEPT);

/** The sitting of an exam: rooms, seats and admission tickets (准考证). */
export const SITTING = {
  'sitting.invalid': says(
    '考试安排有需要更正的地方',
    '没有保存，您已填写的内容都已保留。',
    '请按各项的说明更正后重新提交。',
  ),
  'sitting.date': kept('考试日期不正确', '考试日期应是存在的一天，例如2024-06-29。', '请重新填写考试日期。'),
  'sitting.clock': kept('时间不正确', '开考和结束时间应为24小时制，例如09:00。', '请重新填写时间。'),
  'sitting.ends-first': kept('结束时间早于开考时间', '结束时间应晚于开考时间。', '请核对两个时间。'),
  'sitting.place': kept('考试地点不正确', '考试地点应为1至100个字。', '请填写考点名称和地址。'),
  'sitting.bring': kept('考生须知不正确', '考生须知最多10行，每行最多100个字。', '请缩短后重新提交。'),
  'sitting.room-name': says('考场名称不正确', `考场名称应为1至20个字；${NOTHING}`, '请更正考场名称。'),
  'sitting.room-twice': (refusal) => ({
    title: '考场出现两次',
    detail: `与第${fact(refusal, 'first') || '前面某'}行的考场同名；${NOTHING}`,
    action: '请删去或改名多余的一行。',
  }),
  'sitting.seats': says('座位数不正确', `座位数应为1至999的整数；${NOTHING}`, '请更正座位数。'),
  'sitting.no-rooms': says('没有考场', `至少要有一个考场；${NOTHING}`, '请填写或导入考场和座位数。'),
  'sitting.too-many-rooms': (refusal) => ({
    title: '考场过多',
    detail: `一次考试最多${fact(refusal, 'most')}个考场；${NOTHING}`,
    action: '请核对文件是否正确。',
  }),
  'sitting.header': says(
    '考场表的表头不正确',
    `表头里应有“考场”和“座位数”两列；${NOTHING}`,
    '请对照模板整理表头后重新导入。',
  ),
  'sitting.no-terms': says(
    '还没有填写时间和地点',
    `时间和地点填写以后才能编排考场；${NOTHING}`,
    '请先填写考试时间和地点。',
  ),
  'sitting.not-ready': says(
    '现在还不能编排考场',
    `参加考试的人员确定以后才能编排：前一环节须已结束；${NOTHING}`,
    '请在前一环节结束后办理。',
  ),
  'sitting.started': says(
    '考试环节已经开始，不能重新编排',
    `重新编排会使已经领取的准考证失效；${NOTHING}`,
    '新增的参考人员可以安排到空座位，其他人的座位不变。',
  ),
  'sitting.over': says('考试环节已经结束', `考试结束后不再编排座位；${NOTHING}`, '无需办理。'),
  'sitting.nobody': says('没有参加考试的人员', `没有人需要安排座位；${NOTHING}`, '请核对资格审查结果。'),
  'sitting.reason-required': kept(
    '请写明重新编排的理由',
    '重新编排须写明理由并记录在案。',
    '请填写理由后重新提交。',
  ),
  'sitting.too-few-seats': (refusal) => ({
    title: '座位不够',
    detail: `需要安排${fact(refusal, 'people') || '若干'}人，只有${fact(refusal, 'seats') || '较少的'}个座位，还差${fact(refusal, 'missing') || '若干'}个；${NOTHING}`,
    action: '请增加考场或座位后再编排。',
  }),
  'sitting.not-arranged': says('还没有编排考场', `编排以后才能办理；${NOTHING}`, '请先编排考场。'),
  'sitting.no-latecomers': says('没有需要补排座位的人员', `参加考试的人都已有座位；${NOTHING}`, '无需办理。'),
  'sitting.stale': says(
    '考试安排已被他人更新',
    '在您操作的同时，另一位工作人员更新了考试安排；您的操作没有生效，您填写的内容都已保留。',
    '请核对现在的安排后再提交。',
  ),
  'ticket.none': says(
    '还没有您的准考证',
    '准考证在考试安排确定后发放；资格审查未通过、已放弃或岗位已取消的没有准考证。',
    '请查看报名进展，或向县（市、区）司法局询问。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
