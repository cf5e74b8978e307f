import { formatDate } from '../calendar/format.ts';
import { fact, momentFact, type RefusalWriter, says } from './text.ts';

const KEPT = '考官组没有变动。';
const MARKS_KEPT = '评分没有变动。';
const UNIMPORTED = '本次没有导入任何内容，原有内容不变。';
const plan = (title: string, detail: string, action = '请更正后重新提交。'): RefusalWriter =>
  says(title, `${detail}${KEPT}您已填写的内容都已保留。`, action);

/** A name in the sentence, or nothing where the fact is missing. */
const named = (refusal: Parameters<RefusalWriter>[0], name: string): string => {
  const text = fact(refusal, name);
  return text === '' ? '' : `“${text}”`;
};

const dayOf = (refusal: Parameters<RefusalWriter>[0]): string => {
  const date = fact(refusal, 'date');
  return date === '' ? '' : `（${formatDate(date)}）`;
};

/** Interview panels (考官组), lot numbers (抽签号) and the sheet formed of their marks. */
export const PANELS = {
  'panels.not-used': says(
    '本次招聘的面试成绩由考务人员导入',
    `招聘方案没有规定面试考官人数，不设考官组。${KEPT}`,
    '请在“面试成绩”页导入成绩。',
  ),
  'panels.stale': says(
    '考官组已被他人更新',
    '在您操作的同时，另一位工作人员更新了考官组、抽签或评分；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'panels.formed': says(
    '面试成绩已经汇总',
    `面试成绩已由考官组评分汇总生成，考官组、抽签和评分不能再改。${KEPT}`,
    '确有错误的，成绩公告发布后请通过成绩复核更正。',
  ),
  'panels.unassigned': (refusal) => ({
    title: '还有人没有安排到考官组',
    detail: `面试名单中有${fact(refusal, 'count') || '若干'}人没有安排：${fact(refusal, 'numbers')}。面试成绩没有汇总。`,
    action: '请把面试名单上的每个人安排到一个考官组。',
  }),
  'panels.twice': (refusal) => ({
    title: '有人安排了不止一个考官组',
    detail: `${fact(refusal, 'numbers')}。面试成绩没有汇总。`,
    action: '请保证每个人只安排在一个考官组。',
  }),
  'panels.unmarked': (refusal) => ({
    title: '还有考生没有评分',
    detail: `考官组${named(refusal, 'panel')}的抽签号${fact(refusal, 'lots')}没有评分。面试成绩没有汇总。`,
    action: '请考务人员补录评分；没有参加面试的，录为缺考。',
  }),
  'panels.nobody': says('没有人进入面试', '面试名单是空的，没有可以汇总的成绩。', '请查看面试名单。'),
  'panels.unformed': says(
    '面试成绩需要汇总',
    '考官组的安排或评分在汇总之后有更正，或还没有汇总；招聘进度没有变动。',
    '请在“考官组”页汇总面试成绩后再结束面试环节。',
  ),
  'panel.own': says(
    '您是本组考官',
    `考官只能按抽签号了解考生，不能查看或办理本组的考生安排和抽签。${KEPT}`,
    '请由其他经办人员办理；评分请从“评分”页按抽签号查看。',
  ),
  'panel.unknown': says('没有这个考官组', KEPT, '请从考官组列表中选择。'),
  'panel.name': plan('考官组名称不正确', '名称应为1至40个字。'),
  'panel.room': plan('考场不正确', '考场应为1至100个字，考生会看到。'),
  'panel.time': plan('面试时间不正确', '日期应真实存在，结束时间应晚于开始时间。'),
  'panel.past': plan('面试日期已经过去', '面试日期不能早于今天。'),
  'panel.members': (refusal) => ({
    title: '考官人数不正确',
    detail: `招聘方案规定每组考官${fact(refusal, 'most') || '的人数'}${fact(refusal, 'most') === '' ? '' : '人'}。${KEPT}您已填写的内容都已保留。`,
    action: '请补齐或删减考官。',
  }),
  'panel.member': (refusal) => ({
    title: '考官的工号或姓名不正确',
    detail: `${named(refusal, 'value')}既不是系统账号，也不是2至50个字的姓名。${KEPT}您已填写的内容都已保留。`,
    action: '请更正后重新提交。',
  }),
  'panel.member-twice': (refusal) => ({
    title: '同一名考官出现两次',
    detail: `${fact(refusal, 'who')}在本组中不止一次。${KEPT}您已填写的内容都已保留。`,
    action: '请更正后重新提交。',
  }),
  'panel.chair': plan('请指定主考官', '主考官应为本组考官之一。'),
  'panel.name-taken': (refusal) => ({
    title: '名称已被使用',
    detail: `另一考官组也叫${named(refusal, 'panel') || '这个名称'}。${KEPT}您已填写的内容都已保留。`,
    action: '请换一个名称。',
  }),
  'panel.room-busy': (refusal) => ({
    title: '考场在该时段已有安排',
    detail: `同一时段考官组${named(refusal, 'panel')}也在该考场。${KEPT}您已填写的内容都已保留。`,
    action: '请更换考场或时间。',
  }),
  'panel.member-busy': (refusal) => ({
    title: '考官在该时段已有安排',
    detail: `${fact(refusal, 'who')}同一时段在考官组${named(refusal, 'panel')}。${KEPT}您已填写的内容都已保留。`,
    action: '请更换考官或时间。',
  }),
  'panel.undeclared': (refusal) => ({
    title: '有考官没有申报回避',
    detail: `${fact(refusal, 'who') || '有考官'}未申报。考官申报有无回避关系后才能担任考官；没有任何变动。`,
    action: '请本人或经办人员先在“回避登记”页申报。',
  }),
  'panel.recused': (refusal) => ({
    title: '考官与考生有回避关系',
    detail: `${fact(refusal, 'conflicts') || '考官与安排给本组的考生有回避关系'}。没有任何变动。`,
    action: '请更换考官，或把该考生安排到其他考官组。',
  }),
  'panel.unfit': says(
    '考官组需要调整',
    `本组有考官应当回避或没有申报。${MARKS_KEPT}`,
    '请立即联系经办人员调整考官组。',
  ),
  'panel.drawn': says(
    '该组已经抽签',
    `抽签后面试日期不能更改；变更考生安排须写明理由，原抽签作废并重新抽签。${KEPT}`,
    '确需变更考生安排的，请写明理由。',
  ),
  'panel.marked': says(
    '该组已有评分',
    `录入评分后，考官、考生安排和抽签都不能再改。${KEPT}`,
    '请核对后再操作。',
  ),
  'panel.list-not-out': (refusal) => ({
    title: '面试名单公告还没有发布',
    detail: `面试名单公告定于${momentFact(refusal, 'at')}发布，在此之前不能把考生安排到考官组，以免有人先于公告得知名单。${KEPT}`,
    action: '请在公告发布后再安排考生。',
  }),
  'panel.not-listed': (refusal) => ({
    title: '不在面试名单中',
    detail: `报名号${fact(refusal, 'number')}不在面试名单中。${KEPT}`,
    action: '请从面试名单中选择。',
  }),
  'panel.too-many': (refusal) => ({
    title: '安排的考生过多',
    detail: `一个考官组最多安排${fact(refusal, 'most')}人。${KEPT}`,
    action: '请分到几个考官组。',
  }),
  'panel.assigned-elsewhere': (refusal) => ({
    title: '该考生已安排到其他考官组',
    detail: `报名号${fact(refusal, 'number')}已安排在考官组${named(refusal, 'panel')}。${KEPT}`,
    action: '请先从那一组移出。',
  }),
  'panel.nobody': says('该组还没有安排考生', `没有可以抽签的考生。${KEPT}`, '请先安排考生。'),
  'panel.not-the-day': (refusal) => ({
    title: '今天不是该组的面试日',
    detail: `抽签在面试当天${dayOf(refusal)}进行。${KEPT}`,
    action: '请在面试当天抽签。',
  }),
  'panel.redraw-reason': says(
    '该组已经抽签',
    `重新抽签须写明理由，原抽签结果留存备查。${KEPT}`,
    '确需重新抽签的，请写明理由。',
  ),
  'panel.not-drawn': (refusal) => ({
    title: '还没有抽签',
    detail: `考官组${named(refusal, 'panel')}没有有效的抽签结果；没有任何变动。`,
    action: '请先抽签。',
  }),
  'lots.unknown': (refusal) => ({
    title: '不是该组的考生',
    detail: `报名号${fact(refusal, 'number')}没有安排在该组，或已记为缺考。抽签结果没有保存。`,
    action: '请核对报名号。',
  }),
  'lots.missing': (refusal) => ({
    title: '还有考生没有抽签号',
    detail: `报名号${fact(refusal, 'number')}没有抽签号，也没有记为缺考。抽签结果没有保存。`,
    action: '请补齐抽签号；没有到场的，记为缺考。',
  }),
  'lots.invalid': (refusal) => ({
    title: '抽签号不正确',
    detail: `抽签号应为1至${fact(refusal, 'most') || '到场人数'}的整数${fact(refusal, 'lot') === '' ? '' : `，不能是${fact(refusal, 'lot')}`}。抽签结果没有保存。`,
    action: '请核对抽签号。',
  }),
  'lots.twice': (refusal) => ({
    title: '抽签号重复',
    detail: `抽签号${fact(refusal, 'lot')}出现不止一次。抽签结果没有保存。`,
    action: '请核对抽签号。',
  }),
  'lots.seed': says('随机种子不正确', '抽签没有进行。', '请重新操作。'),
  'lots.faulty': says('抽签表有错误', UNIMPORTED, '请按下列各行的说明更正后重新导入。'),
  'lots.header': (refusal) => ({
    title: '抽签表的表头不正确',
    detail: `表头里没有“${fact(refusal, 'column')}”这一列。${UNIMPORTED}`,
    action: '请对照模板整理表头后重新导入。',
  }),
  'lots.row-twice': (refusal) => ({
    title: '同一报名号出现多次',
    detail: `该报名号在第${fact(refusal, 'first')}行已经出现过。${UNIMPORTED}`,
    action: '请删去多余的一行。',
  }),
  'panel-marks.faulty': says('评分表有错误', MARKS_KEPT, '请按各行的说明更正后重新提交整份评分表。'),
  'panel-marks.header': (refusal) => ({
    title: '评分表的表头不正确',
    detail: `表头里没有“${fact(refusal, 'column')}”这一列。${MARKS_KEPT}`,
    action: '请对照模板整理表头后重新导入。',
  }),
  'panel-marks.empty': says(
    '评分表没有数据',
    `没有任何一个抽签号有评分。${MARKS_KEPT}`,
    '请填写评分后重新提交。',
  ),
  'panel-marks.lot': (refusal) => ({
    title: '没有这个抽签号',
    detail: `本组没有抽签号${named(refusal, 'value')}。${MARKS_KEPT}`,
    action: '请核对抽签号。',
  }),
  'panel-marks.lot-twice': (refusal) => ({
    title: '抽签号出现多次',
    detail: `该抽签号在第${fact(refusal, 'first')}行已经出现过。${MARKS_KEPT}`,
    action: '请删去多余的一行。',
  }),
  'panel-marks.missing': says(
    '缺少考官评分',
    `每名考官都应评分；缺考的，各考官均填“缺考”。${MARKS_KEPT}`,
    '请补齐该行评分。',
  ),
  'panel-marks.partly-absent': says(
    '部分考官填了缺考',
    `缺考的，各考官均填“缺考”。${MARKS_KEPT}`,
    '请核对该行评分。',
  ),
  'panel-marks.stale': says(
    '评分已被他人更新',
    '在您录入的同时，另一位工作人员录入了该组评分；您的评分没有保存，填写的内容都已保留。',
    '请刷新页面，核对后再录入。',
  ),
  'panel-marks.reason-required': (refusal) => ({
    title: '更正评分须写明理由',
    detail: `抽签号${fact(refusal, 'lots')}的评分此前已经录入。${MARKS_KEPT}您已填写的内容都已保留。`,
    action: '请写明更正的理由；原评分留存备查。',
  }),
  'panel-marks.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most')}个字。${MARKS_KEPT}`,
    action: '请删减后重新提交。',
  }),
  'scores.from-panels': says(
    '面试成绩由考官组评分汇总',
    '招聘方案规定了面试考官人数，面试成绩不能直接导入；原有成绩不变。',
    '请在“考官组”页录入评分并汇总。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
