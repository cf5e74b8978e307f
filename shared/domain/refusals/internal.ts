import { fact, type RefusalWriter, says } from './text.ts';

const NOTHING_IMPORTED = '本次没有导入任何内容，原有内容不变';
const KEPT = '没有任何变动';

/** The internal track, 四(一): roster and assessment. */
export const INTERNAL = {
  'people.duplicate-row': (refusal) => ({
    title: '同一人出现多次',
    detail: `该居民身份证号码在第${fact(refusal, 'first')}行已经出现过，一人只能有一行。${NOTHING_IMPORTED}。`,
    action: '请删去多余的一行。',
  }),
  'people.unknown': says(
    '查无此人',
    `该居民身份证号码在本次选聘中没有报名。${NOTHING_IMPORTED}。`,
    '请核对号码，或删去该行。',
  ),
  'roster.faulty': says('名册有错误', `${NOTHING_IMPORTED}。`, '请按下列各行的说明更正后重新导入整份名册。'),
  'roster.header': says(
    '名册的表头不正确',
    `表头里没有citizen_id（居民身份证号码）这一列。${NOTHING_IMPORTED}。`,
    '请对照模板整理表头后重新导入。',
  ),
  'roster.empty': says(
    '名册没有数据',
    `表头之下没有任何一行。${NOTHING_IMPORTED}。`,
    '请选择正确的文件重新导入。',
  ),
  'roster.too-long': (refusal) => ({
    title: '名册人数过多',
    detail: `一份名册最多${fact(refusal, 'most')}人。${NOTHING_IMPORTED}。`,
    action: '请核对文件是否只含本县人员。',
  }),
  'roster.missing': says(
    '名册尚未导入',
    `择优选聘以摸底表名册为准，名册导入后才能发布公告；${KEPT}。`,
    '请先在“名册”页导入名册。',
  ),
  'roster.closed': says(
    '报名已经开始，名册不能再改',
    `名册在报名开始时固定，以保证所有报名按同一名册核对。${NOTHING_IMPORTED}。`,
    '确有错误的，请联系县司法局负责人。',
  ),
  'roster.stale': says(
    '名册已被他人更新',
    `在您导入的同时，另一位工作人员导入了名册。${NOTHING_IMPORTED}。`,
    '请刷新页面，核对后再导入。',
  ),
  'assessment.faulty': says(
    '考核表有错误',
    `${NOTHING_IMPORTED}。`,
    '请按下列各行的说明更正后重新导入整份考核表。',
  ),
  'assessment.header': (refusal) => ({
    title: '考核表的表头不正确',
    detail: `表头里没有${fact(refusal, 'column')}这一列。${NOTHING_IMPORTED}。`,
    action: '请对照模板整理表头后重新导入。',
  }),
  'assessment.empty': says(
    '考核表没有数据',
    `表头之下没有任何一行。${NOTHING_IMPORTED}。`,
    '请选择正确的文件重新导入。',
  ),
  'assessment.verdict': says(
    '考核意见填写不正确',
    `德、能、勤、绩、廉各项应填合格（qualified）或不合格（unqualified）。${NOTHING_IMPORTED}。`,
    '请更正该行。',
  ),
  'assessment.stale': says(
    '考核表已被更新',
    `在您导入的同时，以您的账号导入了另一份考核表。${NOTHING_IMPORTED}。`,
    '请刷新页面，核对后再导入。',
  ),
  'assessment.nothing-to-settle': says(
    '没有需要裁定的分歧',
    `该人员的考核意见一致、已经裁定，或尚未由两人填写；${KEPT}。`,
    '请刷新页面查看。',
  ),
  'assessment.own-difference': says(
    '不能裁定自己参与的考核',
    `裁定须由考核人员以外的人作出；${KEPT}。`,
    '请由另一位经办人员裁定。',
  ),
  'assessment.agreed': says(
    '考核人员意见一致的项目不能更改',
    `只有意见不一致的项目需要裁定；${KEPT}。`,
    '请只就不一致的项目作出裁定。',
  ),
  'assessment.reason-required': says(
    '请写明裁定理由',
    `裁定须写明理由并记录在案；${KEPT}。`,
    '请填写理由后重新提交。',
  ),
  'assessment.incomplete': says(
    '裁定不完整',
    `五项都要有合格或不合格的结论；${KEPT}。`,
    '请补齐后重新提交。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
