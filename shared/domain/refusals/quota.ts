import type { Refusal } from '../model/result.ts';
import { QUOTA_LEVEL_LABELS, QUOTA_STATE_LABELS } from '../quota/labels.ts';
import { fact, type RefusalWriter, says } from './text.ts';

const labelIn = (labels: Readonly<Record<string, string>>, name: string, otherwise: string): string =>
  Object.entries(labels).find(([key]) => key === name)?.[1] ?? otherwise;

const about = (refusal: Refusal): string => {
  const office = fact(refusal, 'office');
  return office === '' ? '' : `（${office}）`;
};

const officeRow = (title: string, detail: string): RefusalWriter =>
  says(title, `${detail}司法所名单没有变动。`, '请更正后重新提交。');

/** The number of posts: the list of offices, the statement, and what a campaign may offer. */
export const QUOTA = {
  'offices.name': officeRow('司法所名称不正确', '名称应为1至50个字。'),
  'offices.twice': (refusal) => ({
    title: '司法所重复',
    detail: `同名的司法所只能出现一次${fact(refusal, 'first') === '' ? '' : `，前面第${fact(refusal, 'first')}行已有`}。司法所名单没有变动。`,
    action: '请删去多余的一行。',
  }),
  'offices.count': officeRow('人数不正确', '编制数和实有人数应为0至999的整数。'),
  'offices.fengqiao': officeRow('枫桥式一栏不正确', '应填“是”或“否”，留空视为“否”。'),
  'offices.header': (refusal) => ({
    title: '司法所名单的表头不正确',
    detail: `表头里没有“${fact(refusal, 'column')}”这一列。司法所名单没有变动。`,
    action: '请对照模板整理表头后重新导入。',
  }),
  'offices.empty': says('没有司法所', '至少应有一个司法所。司法所名单没有变动。', '请填写后重新提交。'),
  'offices.too-many': (refusal) => ({
    title: '司法所过多',
    detail: `名单最多${fact(refusal, 'most') || '若干'}个司法所。司法所名单没有变动。`,
    action: '请核对后重新提交。',
  }),
  'offices.file-missing': says('没有选择文件', '司法所名单没有变动。', '请选择文件后再导入。'),
  'offices.faulty': says('司法所名单有错误', '司法所名单没有变动。', '请按各处的说明更正后重新提交。'),
  'offices.stale': says(
    '司法所名单已被他人修改',
    '在您操作的同时，另一位工作人员修改了司法所名单；您的修改没有生效。',
    '请打开最新的名单，核对后再修改。',
  ),
  'quota.no-offices': says(
    '还没有司法所名单',
    '核定数额要按各司法所的编制和人员计算，名单还是空的。',
    '请先填写司法所名单。',
  ),
  'quota.number': (refusal) => ({
    title: `人数不正确${about(refusal)}`,
    detail: `应为不小于0的整数。`,
    action: '请更正后重新保存。',
  }),
  'quota.below-least': (refusal) => ({
    title: '少于最低数额',
    detail: `按方案测算，最低应核定${fact(refusal, 'least')}名；所填为${fact(refusal, 'asked')}名，不能少于最低数额。`,
    action: '请填写不少于最低数额的人数。',
  }),
  'quota.reason-required': (refusal) => ({
    title: '请写明理由',
    detail: `所填${fact(refusal, 'asked')}名多于最低数额${fact(refusal, 'least')}名，须写明理由，一并上报。`,
    action: '请填写理由后重新保存。',
  }),
  'quota.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most') || '若干'}个字。`,
    action: '请缩短后重新提交。',
  }),
  'quota.split-sum': (refusal) => ({
    title: '分配合计与总数不符',
    detail: `各司法所合计${fact(refusal, 'sum')}名，总数为${fact(refusal, 'asked')}名。`,
    action: '请核对各司法所的人数。',
  }),
  'quota.split-fengqiao': (refusal) => ({
    title: `枫桥式司法所不足5人${about(refusal)}`,
    detail: `按所填人数，该所只有${fact(refusal, 'people')}人；至少应分配协理员${fact(refusal, 'least')}名。`,
    action: '请增加该所的人数。',
  }),
  'quota.statement-invalid': says(
    '核定数额有需要更正的地方',
    '数额没有保存，已填写的内容都已保留。',
    '请按各项旁边的说明更正后重新保存。',
  ),
  'quota.no-such-move': (refusal) => ({
    title: '现在不能这样办理',
    detail: `核定数额的当前状态是：${labelIn(QUOTA_STATE_LABELS, fact(refusal, 'state'), '已变动')}。没有任何变动。`,
    action: '请刷新页面，按当前状态办理。',
  }),
  'quota.other-level': (refusal) => ({
    title: '这一步不由您办理',
    detail: `这一步由${labelIn(QUOTA_LEVEL_LABELS, fact(refusal, 'level'), '其他层级')}办理。没有任何变动。`,
    action: '请等待办理结果。',
  }),
  'quota.offices-changed': says(
    '司法所名单在保存之后有变动',
    '拟定的数额是按原来的名单测算的，没有上报。',
    '请按新的名单重新测算并保存，再上报。',
  ),
  'quota.return-reason': says(
    '请写明退回理由',
    '退回须写明理由，记录在案并告知县司法局；没有任何变动。',
    '请填写理由后重新提交。',
  ),
  'quota.stale': says(
    '核定数额已被他人办理',
    '在您操作的同时，另一位工作人员办理了这份核定数额；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'quota.unknown': says('没有这份核定数额', '该地址没有对应的核定数额。', '请从核定数额页面查找。'),
  'quota.not-filed': (refusal) => ({
    title: '核定数额尚未备案',
    detail: `司法协理员数额须逐级上报审核备案，现在没有已备案的数额；本次拟招${fact(refusal, 'asked') || '若干'}名，公告没有发布。`,
    action: '请先在“核定数额”中上报，备案后再发布。',
  }),
  'quota.exceeded': (refusal) => ({
    title: '超过已备案的数额',
    detail: `备案${fact(refusal, 'filed')}名，已聘${fact(refusal, 'filled')}名，正在招聘${fact(refusal, 'onOffer')}名，还可招聘${fact(refusal, 'left')}名；本次拟招${fact(refusal, 'asked')}名。${fact(refusal, 'reopening') === '' ? '公告没有发布' : '签订合同环节没有重新打开'}。`,
    action: '请减少招聘人数，或先上报备案更多的数额。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
