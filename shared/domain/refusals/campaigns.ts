import type { Refusal } from '../model/result.ts';
import { campaignLabel } from './campaign-labels.ts';
import { fact, type RefusalWriter, says } from './text.ts';

const where = (refusal: Refusal): string => (refusal.field ? `（${campaignLabel(refusal.field)}）` : '');

const about =
  (title: string, detail: string): RefusalWriter =>
  (refusal) => ({
    title: `${title}${where(refusal)}`,
    detail: `${detail}招聘方案没有保存。`,
    action: '请更正后重新提交。',
  });

/** Settings of a campaign; `field` is the path in campaign.json. */
export const CAMPAIGNS = {
  'campaign.unknown': says(
    '没有这次招聘',
    '该地址没有对应的招聘公告，或公告尚未发布。',
    '请从招聘公告列表中查找。',
  ),
  'campaign.exists': about('招聘编号已被使用', '同一县的招聘编号不能重复。'),
  'campaign.file-malformed': about('招聘方案文件无法识别', '文件应为campaign.json规定的格式。'),
  'campaign.malformed': about('填写不正确', '该项为空、过长或格式不符。'),
  'campaign.required': about('缺少必填的内容', '招聘方案里缺少这一项。'),
  'campaign.field-unknown': about('含有不认识的内容', '招聘方案的格式里没有这一项。'),
  'campaign.code': about('招聘编号不正确', '招聘编号应为3至40位小写字母、数字或连字符。'),
  'campaign.county': about('县级代码不相符', '只能为本县建立招聘。'),
  'campaign.date': about('日期或时间不正确', '日期应真实存在，时间须带时区。'),
  'campaign.year': (refusal) =>
    about(
      '年份不正确',
      `年份应在${fact(refusal, 'from') || '2000'}年至${fact(refusal, 'to') || '2100'}年之间。`,
    )(refusal),
  'campaign.window': about('报名时间不正确', '报名截止须晚于报名开始。'),
  'campaign.born-order': about('出生日期范围不正确', '起始日期不能晚于截止日期。'),
  'campaign.positions': about('没有岗位', '至少应有一个岗位。'),
  'campaign.position-twice': about('岗位代码重复', '同一次招聘的岗位代码不能重复。'),
  'campaign.headcount': about('招聘人数不正确', '每个岗位的人数应为1至999的整数。'),
  'campaign.weight': about('笔试权重不正确', '笔试权重应为0至100的整数。'),
  'campaign.pass': about('合格分数线不正确', '合格分数线应在0至100之间，最多两位小数。'),
  'campaign.ratio': about('面试比例不正确', '面试比例应为1至100的整数。'),
  'campaign.tie-break': about('同分规则重复', '每项规则只能出现一次。'),
  'campaign.opening-ratio': about('开考比例不正确', '开考比例应为1至100的整数，或者不填。'),
  'campaign.examiners': about(
    '面试考官人数不正确',
    '面试考官应为5至15人，或者不填，由考务人员导入面试成绩。',
  ),
  'campaign.appeal-days': about('申诉期限不正确', '申诉期限应为0至15个工作日。'),
  'campaign.score-review-days': about('成绩复核期限不正确', '成绩复核期限应为0至30个工作日，0表示不设。'),
  'campaign.notice-days': about('公示期不正确', '公示期应为5至15个工作日。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
